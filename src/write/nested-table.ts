import type { CopydeskRecord } from '../record/record.js';
import type { Span } from '../text/span.js';
import type { Columns, Row, Table } from './columns.js';

/** A record and its offsets in code points. */
export interface Countable {
  readonly record: CopydeskRecord;
  readonly codePoint: (offset: number) => number;
}

/** As in the record, with code points beside the UTF-16 offsets. */
const PLACE = {
  start: 'integer',
  end: 'integer',
  startCodePoint: 'integer',
  endCodePoint: 'integer',
} as const satisfies Columns;
const SPAN = { struct: { ...PLACE, text: 'string' } } as const;
const JUDGED = { confidence: 'number', rule: 'string' } as const;

/** Each record whole: the columns are its fields. */
export const nestedRecords: Table<Countable> = {
  name: 'records',
  columns: {
    schemaVersion: 'string',
    id: 'string',
    language: 'string',
    text: 'string',
    source: {
      struct: { format: 'string', uri: 'string', sha256: 'string', line: 'integer', title: 'string', url: 'string' },
    },
    documentTime: { struct: { value: 'string', basis: 'string', confidence: 'number', evidence: { list: SPAN } } },
    zones: { list: { struct: { kind: 'string', ...PLACE } } },
    sentences: { list: { struct: PLACE } },
    entities: {
      list: {
        struct: {
          id: 'string',
          type: 'string',
          name: 'string',
          named: 'boolean',
          link: { struct: { kb: 'string', id: 'string', latitude: 'number', longitude: 'number' } },
          quantity: { struct: { amount: 'number', unit: 'string' } },
          mentions: { list: { struct: { ...PLACE, text: 'string', form: 'string', ...JUDGED } } },
        },
      },
    },
    dates: {
      list: {
        struct: {
          id: 'string',
          ...PLACE,
          text: 'string',
          type: 'string',
          value: 'string',
          mod: 'string',
          quant: 'string',
          freq: 'string',
          anchor: 'string',
          beginPoint: 'string',
          endPoint: 'string',
          resolved: { struct: { from: 'string', to: 'string' } },
          ...JUDGED,
        },
      },
    },
    quotes: { list: { struct: { id: 'string', kind: 'string', spans: { list: SPAN }, ...JUDGED } } },
    attributions: {
      list: {
        struct: {
          id: 'string',
          kind: 'string',
          content: { list: SPAN },
          cue: { list: SPAN },
          source: { list: SPAN },
          cueLemma: 'string',
          act: 'string',
          negated: 'boolean',
          speaker: { struct: { entity: 'string', name: 'string', anonymous: 'boolean' } },
          addressee: 'string',
          medium: { list: SPAN },
          anonymity: { list: SPAN },
          date: 'string',
          quotes: { list: 'string' },
          ...JUDGED,
        },
      },
    },
    issues: { list: { struct: { code: 'string', message: 'string', ...PLACE } } },
  },
  rows: ({ record, codePoint }) => [withCodePoints(record, codePoint) as unknown as Row],
};

/** A copy in which everything that has offsets has them in code points as well. */
function withCodePoints(value: unknown, codePoint: Countable['codePoint']): unknown {
  if (Array.isArray(value)) return value.map((each) => withCodePoints(each, codePoint));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) copy[key] = withCodePoints(each, codePoint);
  if (isPlace(value)) {
    copy.startCodePoint = codePoint(value.start);
    copy.endCodePoint = codePoint(value.end);
  }
  return copy;
}

function isPlace(value: object): value is Span {
  return typeof (value as Partial<Span>).start === 'number' && typeof (value as Partial<Span>).end === 'number';
}
