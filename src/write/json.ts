import type { CopydeskRecord } from '../record/record.js';

/** One record as a JSON file, indented for people and for diffs. */
export function toJson(record: CopydeskRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}

/** One record as a line of JSONL. */
export function toJsonLine(record: CopydeskRecord): string {
  return `${JSON.stringify(record)}\n`;
}
