import { Argument, Command } from 'commander';
import { jsonSchema, SCHEMAS, type SchemaName } from '../record/json-schema.js';
import { EXIT, type ExitStatus } from './exit.js';

export function schemaCommand(done: (status: ExitStatus) => void): Command {
  return new Command('schema')
    .description('print the JSON Schema of a file that copydesk writes or reads')
    .addArgument(new Argument('[name]', 'which one').choices(Object.keys(SCHEMAS)).default('record'))
    .action((name: SchemaName) => {
      process.stdout.write(`${JSON.stringify(jsonSchema(name), null, 2)}\n`);
      done(EXIT.done);
    });
}
