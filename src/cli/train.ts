import { Command } from 'commander';
import { EXIT, type ExitStatus } from './exit.js';

export function trainCommand(done: (status: ExitStatus) => void): Command {
  return new Command('train').action(() => done(EXIT.done));
}
