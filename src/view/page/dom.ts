type Child = Node | string | undefined;
type Properties = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * An element with attributes and children. Strings become text nodes and attribute values, never markup, so a text of a
 * document cannot be run. true is an attribute without a value; false and undefined leave it out.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  return filled(document.createElement(name), properties, children);
}

/** The same for SVG. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: Child[]
): SVGElementTagNameMap[Name] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), properties, children);
}

function filled<E extends Element>(made: E, properties: Properties, children: readonly Child[]): E {
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** @throws Error when the page has no such element: a fault of the template */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** The value of the JSON element with this id. */
export function embedded<T>(id: string): T {
  return JSON.parse(byId(id).textContent ?? '') as T;
}

/** The values of all documents of the page, each parsed when it is asked for. */
export function embeddedDocuments<T>(): { readonly count: number; get(index: number): T; json(index: number): string } {
  const elements = document.querySelectorAll('script.document');
  const json = (index: number) => elements[index]?.textContent ?? '';
  return { count: elements.length, json, get: (index) => JSON.parse(json(index)) as T };
}

export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

/** Whether keys are being typed into a field, where they are no shortcuts. */
export function isTyping({ target }: Event): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
