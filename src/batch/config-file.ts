import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import { type Config, configSchema } from '../record/config.js';

/** The configuration or the way copydesk was called is wrong; the message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface LoadedConfig {
  readonly config: Config;
  /** Folder that the paths in the configuration are relative to. */
  readonly folder: string;
}

export const CONFIG_FILE = 'pipeline.config.json';

/** @throws UsageError when the file is missing, no JSON, or not valid */
export async function loadConfig(file: string): Promise<LoadedConfig> {
  const json = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file}: no such file; give another one with --config`);
  });
  return { config: parseConfig(json, path.basename(file)), folder: path.dirname(path.resolve(file)) };
}

/** @throws UsageError naming the key, and the known key that was probably meant */
export function parseConfig(json: string, name: string): Config {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new UsageError(`${name}: no valid JSON (${(error as Error).message})`);
  }
  return parseConfigValue(value, name);
}

/** @throws UsageError as {@link parseConfig} does */
export function parseConfigValue(value: unknown, name: string): Config {
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UsageError(parsed.error.issues.map((issue) => `${name}: ${explain(issue)}`).join('\n'));
}

function explain(issue: z.core.$ZodIssue): string {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path);
    return issue.keys
      .map((key) => {
        const full = [...issue.path, key].join('.');
        const meant = known.length > 0 ? closest(key, known) : undefined;
        return meant ? `unknown key "${full}"; did you mean "${meant}"?` : `unknown key "${full}"`;
      })
      .join('; ');
  }
  if (issue.code === 'invalid_union') {
    const deeper = issue.errors.flat().filter((inner) => inner.code === 'unrecognized_keys' || inner.path.length > 0);
    if (deeper[0]) return explain({ ...deeper[0], path: [...issue.path, ...deeper[0].path] } as z.core.$ZodIssue);
  }
  return at ? `${at}: ${issue.message}` : issue.message;
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** The keys that the schema allows at a path. */
function knownKeys(keys: readonly PropertyKey[]): string[] {
  let nodes: readonly SchemaNode[] = [configSchema.toJSONSchema({ io: 'input' }) as SchemaNode];
  const alternatives = (node: SchemaNode): readonly SchemaNode[] =>
    node.anyOf ? node.anyOf.flatMap(alternatives) : [node];
  for (const key of keys) {
    nodes = nodes
      .flatMap(alternatives)
      .flatMap((node) => (typeof key === 'number' ? (node.items ?? []) : (node.properties?.[String(key)] ?? [])));
  }
  return nodes.flatMap(alternatives).flatMap((node) => Object.keys(node.properties ?? {}));
}
