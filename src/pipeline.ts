import type { Annotator, LayerName, Layers } from './annotator.js';
import type { Document } from './document/document.js';
import type { Issue } from './record/record.js';

/** Annotators in order; each adds its layers to those before it. */
// biome-ignore lint/suspicious/noExplicitAny: what each annotator requires is checked by checkOrder, at run time
export type AnyAnnotator = Annotator<any, any>;

export interface Annotated {
  readonly layers: Partial<Layers>;
  readonly issues: readonly Issue[];
}

/** An annotator is switched on and one that it builds on is not. */
export class MissingLayerError extends Error {
  override readonly name = 'MissingLayerError';
}

/** @throws MissingLayerError naming the annotator and the layer when an annotator requires what nobody before it provides. */
export function checkOrder(annotators: readonly AnyAnnotator[]): void {
  const provided = new Set<LayerName>();
  for (const { name, requires, provides } of annotators) {
    const missing = requires.filter((layer: LayerName) => !provided.has(layer));
    if (missing.length > 0) {
      throw new MissingLayerError(
        `annotator "${name}" requires ${missing.join(', ')}, which no annotator before it provides`,
      );
    }
    for (const layer of provides) provided.add(layer);
  }
}

export function annotate(document: Document, annotators: readonly AnyAnnotator[]): Annotated {
  let layers: Partial<Layers> = {};
  const issues: Issue[] = [];
  for (const annotator of annotators) {
    const { issues: found, ...added } = annotator.annotate(document, layers as Layers);
    layers = { ...layers, ...added };
    if (found) issues.push(...found);
  }
  return { layers, issues };
}
