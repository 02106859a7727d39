import { InvalidArgumentError } from 'commander';

/** A number of threads. */
export function workerCount(value: string): number {
  if (!/^\d{1,3}$/.test(value) || Number(value) > 256)
    throw new InvalidArgumentError('It is a whole number up to 256.');
  return Number(value);
}

export function positive(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(value);
}
