import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
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
  const name = path.basename(file);
  const config = parseConfig(json, name);
  await checkPatterns(config, name);
  return { config, folder: path.dirname(path.resolve(file)) };
}

/**
 * Whether wink-nlp can read the user's patterns, before anything is read or written.
 *
 * @throws UsageError naming the pattern
 */
export async function checkPatterns({ annotators: { entities } }: Config, name: string): Promise<void> {
  const patterns = typeof entities === 'object' ? entities.patterns : [];
  if (patterns.length === 0) return;
  const { createPatternFinder } = await import('../document/tokeniser.js');
  for (const [i, { type, patterns: of }] of patterns.entries()) {
    try {
      createPatternFinder([{ name: type, patterns: of }]);
    } catch (error) {
      throw new UsageError(`${name}: annotators.entities.patterns.${i}: ${(error as Error).message}`);
    }
  }
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
  const parsed = configSchema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new UsageError(parsed.error.issues.map((issue) => `${name}: ${explain(issue)}`).join('\n'));
}

function explain(issue: z.core.$ZodIssue): string {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path);
    return issue.keys
      .map((key) => `unknown key "${[...issue.path, key].join('.')}"${suggestion(key, known)}`)
      .join('; ');
  }
  if (issue.code === 'invalid_value' && typeof issue.input === 'string')
    return `${at}: unknown value "${issue.input}"${suggestion(issue.input, issue.values.map(String))}`;
  if (issue.code === 'invalid_union') {
    const deeper = issue.errors.flat().filter((inner) => inner.code === 'unrecognized_keys' || inner.path.length > 0);
    const placed = deeper.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as z.core.$ZodIssue);
    return placed.length > 0
      ? placed.map(explain).join('; ')
      : `${at}: true, false or an object of options is expected`;
  }
  return at ? `${at}: ${issue.message}` : issue.message;
}

/** What was probably meant, or what there is. */
function suggestion(given: string, known: readonly string[]): string {
  if (known.length === 0) return '; none is known here';
  const near = closest(given, [...known]);
  return distance(given, near) <= Math.max(2, given.length / 2)
    ? `; did you mean "${near}"?`
    : `; known are ${known.join(', ')}`;
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly propertyNames?: { readonly enum?: readonly string[] };
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
  return nodes
    .flatMap(alternatives)
    .flatMap((node) => [...Object.keys(node.properties ?? {}), ...(node.propertyNames?.enum ?? [])]);
}
