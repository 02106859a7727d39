/**
 * Pages are templates that the build has put together: one HTML file with its script, its style, and a content security
 * policy that allows nothing but those two by their hashes. What is shown is added as JSON, which no browser runs.
 */
export interface PageContent {
  readonly title: string;
  /** Values by the id of the element that holds them; a list is an element a value, read on demand. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly documents: readonly unknown[];
}

const TITLE = '<title></title>';
const DATA = '<!-- data -->';

/** @throws Error when the template has no place for title and data: a fault of the build */
export function fillPage(template: string, { title, data, documents }: PageContent): string {
  const [head, body, ...more] = template.split(DATA);
  if (head === undefined || body === undefined || more.length > 0 || !head.includes(TITLE)) {
    throw new Error('the page template has no place for title and data');
  }
  const blocks = [
    ...Object.entries(data).map(([id, value]) => jsonElement(`id="${id}"`, value)),
    ...documents.map((value) => jsonElement('class="document"', value)),
  ];
  return [head.replace(TITLE, () => `<title>${escapeText(title)}</title>`), ...blocks, body].join('\n');
}

/**
 * A JSON element that no text can close: "<" is written as an escape, so neither "</script>" nor "<!--" can occur.
 *
 * @param attribute a constant of the caller, never text of a document
 */
function jsonElement(attribute: string, value: unknown): string {
  return `<script type="application/json" ${attribute}>${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
