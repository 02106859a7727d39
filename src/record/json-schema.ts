import { z } from 'zod';
import { configSchema } from './config.js';
import { goldSchema, recordSchema } from './record.js';
import { reportSchema } from './report.js';

export const SCHEMAS = {
  record: recordSchema,
  gold: goldSchema,
  config: configSchema,
  report: reportSchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;

/** JSON Schema (draft 2020-12) of one of our files. Of the configuration: what a user writes, defaults left out. */
export function jsonSchema(name: SchemaName): object {
  const io = name === 'config' || name === 'gold' ? 'input' : 'output';
  return { title: `copydesk ${name}`, ...z.toJSONSchema(SCHEMAS[name], { io }) };
}
