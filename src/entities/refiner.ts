import type { NameMention } from '../annotator.js';
import type { Document } from '../document/document.js';

/** Takes the mentions of a document by position and gives them back mended. */
export type Refiner = (mentions: readonly NameMention[], document: Document) => NameMention[];
