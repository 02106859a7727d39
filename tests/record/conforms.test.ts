import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createCheck } from '../../src/record/conforms.js';

const schema = z.strictObject({
  id: z.string().regex(/^name-[1-9]\d*$/),
  kind: z.enum(['person', 'place']),
  version: z.literal('1'),
  start: z.int().min(0),
  share: z.number().min(0).max(1).optional(),
  sure: z.boolean(),
  spans: z.array(z.strictObject({ text: z.string().min(1) })).min(1),
});
const conforms = createCheck(schema);
const value = {
  id: 'name-1',
  kind: 'place',
  version: '1',
  start: 3,
  share: 0.5,
  sure: true,
  spans: [{ text: 'Oslo' }],
};

describe('the quick check', () => {
  test('takes what the schema takes', () => {
    expect(conforms(value)).toBe(true);
    const { share: _, ...without } = value;
    expect(conforms(without)).toBe(true);
  });

  test.each<[string, unknown]>([
    ['a pattern', { ...value, id: 'name-0' }],
    ['a value of a list', { ...value, kind: 'thing' }],
    ['a constant', { ...value, version: '2' }],
    ['a whole number', { ...value, start: 1.5 }],
    ['a limit', { ...value, share: 1.1 }],
    ['a finite number', { ...value, share: Number.NaN }],
    ['a boolean', { ...value, sure: 1 }],
    ['an empty list', { ...value, spans: [] }],
    ['an empty string', { ...value, spans: [{ text: '' }] }],
    ['another field', { ...value, more: 1 }],
    ['another field inside', { ...value, spans: [{ text: 'Oslo', more: 1 }] }],
    ['a missing field', { ...value, kind: undefined }],
    ['a list for an object', { ...value, spans: [[]] }],
    ['null', null],
  ])('refuses %s', (_, wrong) => {
    expect(conforms(wrong)).toBe(false);
  });

  test('says yes only where the schema does', () => {
    const anything = fc.anything({ withObjectString: true });
    const near = fc.record(
      Object.fromEntries(Object.entries(value).map(([key, of]) => [key, fc.oneof(fc.constant(of), anything)])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(near, anything), (given) => {
        if (conforms(given)) expect(schema.safeParse(given).success).toBe(true);
      }),
    );
  });

  test('a keyword that it does not know is an error', () => {
    expect(() => createCheck(z.tuple([z.string()]))).toThrow('prefixItems');
    expect(() => createCheck(z.union([schema, z.array(schema)]))).toThrow('anyOf');
  });
});
