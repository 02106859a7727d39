/**
 * Shapes of columns, independent of any file format's library. Every value may be missing: records leave out what is
 * unknown.
 */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | { readonly list: ColumnType }
  | { readonly struct: Columns };

export type Columns = Readonly<Record<string, ColumnType>>;

export type Cell = string | number | boolean | null | undefined | readonly Cell[] | { readonly [name: string]: Cell };
export type Row = Readonly<Record<string, Cell>>;

/** A table of what records hold: its columns, and the rows that one record gives. */
export interface Table<Source> {
  readonly name: string;
  readonly columns: Columns;
  rows(source: Source): Row[];
}

/** An element of a Parquet schema in depth-first order (parquet-format, SchemaElement). */
export interface SchemaElement {
  name: string;
  type?: 'BYTE_ARRAY' | 'INT32' | 'DOUBLE' | 'BOOLEAN';
  converted_type?: 'UTF8' | 'LIST';
  repetition_type?: 'OPTIONAL' | 'REPEATED';
  num_children?: number;
}

/** The Parquet schema of some columns; lists have the three levels that the format asks for. */
export function parquetSchema(columns: Columns): SchemaElement[] {
  const fields = Object.entries(columns);
  return [{ name: 'root', num_children: fields.length }, ...fields.flatMap(([name, type]) => element(name, type))];
}

function element(name: string, type: ColumnType): SchemaElement[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  if (typeof type === 'object' && 'list' in type) {
    return [
      { ...optional, converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...element('element', type.list),
    ];
  }
  if (typeof type === 'object') {
    const fields = Object.entries(type.struct);
    return [{ ...optional, num_children: fields.length }, ...fields.flatMap(([key, of]) => element(key, of))];
  }
  switch (type) {
    case 'string':
      return [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
    case 'integer':
      return [{ ...optional, type: 'INT32' }];
    case 'number':
      return [{ ...optional, type: 'DOUBLE' }];
    case 'boolean':
      return [{ ...optional, type: 'BOOLEAN' }];
  }
}
