import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import type { FileText } from '../lsp/host.ts';

/** Files above this many bytes are named in the log and left out; the largest CRD bundles are about 2 MB. */
const sizeLimit = 10 * 1024 * 1024;

/** Shared by all reads: one buffer and no `stat` make reading ten thousand files as fast as `cat`. */
const buffer = Buffer.allocUnsafe(256 * 1024);

/** Links are not followed. Without blocking, a named pipe reads as empty instead of stopping everything. */
const flags =
  process.platform === 'win32'
    ? constants.O_RDONLY
    : constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/** Reads a UTF-8 file. A symbolic link is not followed: it gives the problem `link`. */
export function readTextFile(fsPath: string): FileText | { problem: 'link' } {
  let file: number | undefined;
  try {
    // Rendering asks for many files that may be there and are not: an exception costs more than a question.
    if (!lstatSync(fsPath, { throwIfNoEntry: false })) return { problem: 'missing' };
    file = openSync(fsPath, flags);
    return readOpenFile(file);
  } catch (error) {
    return { problem: problemOf(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readOpenFile(file: number): FileText {
  const length = readSync(file, buffer, 0, buffer.length, null);
  if (length < buffer.length) return decode(buffer.subarray(0, length));
  const { size } = fstatSync(file);
  if (size > sizeLimit) return { problem: 'tooLarge' };
  return decode(readWhole(file, size));
}

function readWhole(file: number, size: number): Buffer {
  const whole = Buffer.allocUnsafe(size);
  let length = 0;
  let read = -1;
  while (length < size && read !== 0) {
    read = readSync(file, whole, length, size - length, length);
    length += read;
  }
  return whole.subarray(0, length);
}

function decode(bytes: Buffer): FileText {
  if (!isUtf8(bytes) || bytes.includes(0)) return { problem: 'notText' };
  const text = bytes.toString('utf8');
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text };
}

function problemOf(error: unknown): 'link' | 'missing' | 'unreadable' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ELOOP') return 'link';
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' ? 'missing' : 'unreadable';
}
