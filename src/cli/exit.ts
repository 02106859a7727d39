import { reasonOf } from '../batch/articles.js';
import { UsageError } from '../batch/config-file.js';
import { NoInputError } from '../batch/inputs.js';
import { InputChangedError } from '../batch/plan.js';
import { MissingLayerError } from '../pipeline.js';

/** Exit status of every command. */
export const EXIT = {
  done: 0,
  gateFailed: 1,
  usage: 2,
  someFailed: 3,
  noInputOrDisk: 4,
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

const DISK_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EACCES: 'not writable',
  EROFS: 'not writable',
  EEXIST: 'it is a file, a folder is needed',
  ENOTDIR: 'a part of this path is a file, a folder is needed',
  EISDIR: 'it is a folder, a file is needed',
};

/** Disk errors of Node carry a code such as ENOSPC. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

/** The status and the words for an error that ended a command; undefined where it is a fault of copydesk itself. */
export function explainError(error: unknown): { status: ExitStatus; message: string } | undefined {
  if (error instanceof UsageError || error instanceof MissingLayerError)
    return { status: EXIT.usage, message: error.message };
  if (error instanceof InputChangedError) return { status: EXIT.usage, message: error.message };
  if (error instanceof Error && ['QueueError', 'WorkerError', 'AddressSpaceError'].includes(error.name))
    return { status: EXIT.noInputOrDisk, message: error.message };
  if (error instanceof NoInputError) return { status: EXIT.noInputOrDisk, message: error.message };
  if (isSystemError(error)) {
    const { path } = error;
    const why = DISK_ERRORS[error.code ?? ''] ?? reasonOf(error);
    return { status: EXIT.noInputOrDisk, message: path ? `${path}: ${why}` : why };
  }
  return undefined;
}
