import { createReadStream } from 'node:fs';
import type { SchemaElement } from 'hyparquet';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { CopydeskRecord } from '../record/record.js';
import { type Cell, parquetSchema, type Row, type Table } from '../write/columns.js';
import { type Countable, countable, TABLES } from '../write/tables.js';
import { lines } from './lines.js';

export const TABLE_NAMES: readonly string[] = TABLES.map(({ name }) => name);

/** Rows that are written together; those that hold texts are some kilobytes each. */
const ROWS_A_GROUP = 20_000;
const ROWS_A_GROUP_WITH_TEXT = 500;

/** Makes a Parquet file a table from a file of records as lines; memory holds one group of rows a table. */
export async function writeTables(recordsFile: string, fileOf: (table: string) => string): Promise<void> {
  const files = TABLES.map((table) => new TableFile(table, fileOf(table.name)));
  for await (const { bytes } of lines(createReadStream(recordsFile))) {
    const source = countable(JSON.parse(Buffer.from(bytes).toString('utf8')) as CopydeskRecord);
    for (const file of files) file.add(source);
  }
  for (const file of files) file.end();
}

class TableFile {
  readonly #table: Table<Countable>;
  readonly #writer: ParquetWriter;
  readonly #groupSize: number;
  #rows: Row[] = [];

  constructor(table: Table<Countable>, file: string) {
    this.#table = table;
    this.#groupSize = table.name === 'documents' || table.name === 'records' ? ROWS_A_GROUP_WITH_TEXT : ROWS_A_GROUP;
    this.#writer = new ParquetWriter({
      writer: fileWriter(file),
      schema: parquetSchema(table.columns) as SchemaElement[],
      createdBy: 'copydesk',
    });
  }

  add(source: Countable): void {
    for (const row of this.#table.rows(source)) {
      this.#rows.push(row);
      if (this.#rows.length >= this.#groupSize) this.#flush();
    }
  }

  end(): void {
    if (this.#rows.length > 0) this.#flush();
    this.#writer.finish();
  }

  #flush(): void {
    const columnData = Object.keys(this.#table.columns).map((name) => ({
      name,
      data: this.#rows.map((row): Cell => row[name] ?? null) as unknown[],
    }));
    this.#writer.write({ columnData, rowGroupSize: this.#groupSize });
    this.#rows = [];
  }
}
