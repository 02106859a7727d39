import type { SourceArticle } from '../document/document.js';

/** Code units a second that even a slow machine gets through: ten times less than usual. */
const SLOWEST_READING = 20_000;

/**
 * Milliseconds that a document may take.
 *
 * @param seconds what a short document may take; long ones get more
 */
export function allowance({ text }: SourceArticle, seconds: number): number {
  return (seconds + text.length / SLOWEST_READING) * 1000;
}

/** What is said of a document that took longer. */
export function tookTooLong(milliseconds: number): string {
  return `took longer than ${Math.round(milliseconds / 1000)} s`;
}
