import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { FilePath } from '../core/text/place.ts';
import { toFsPath } from './fsPath.ts';
import { readTextFile } from './readTextFile.ts';
import { uninterrupted } from './uninterrupted.ts';

/** A file's new text, and the one that it was made from. */
export interface FileWrite {
  readonly path: FilePath;
  /** Undefined for a new file, in a new directory perhaps. */
  readonly before: string | undefined;
  readonly after: string;
}

const byteOrderMark = '\uFEFF';

/**
 * Writes files so that each one is the old or the new one, whole: a new file beside it takes its place. When one of
 * them has changed since it was read, or is there though it should be new, nothing is written. Who stops the program
 * meanwhile stops it behind the last one.
 *
 * @returns The files that have changed meanwhile; empty when all was written.
 * @throws when the disk does not take a file. Those before it are written then.
 */
export function writeFiles(writes: readonly FileWrite[]): readonly FilePath[] {
  const found = writes.map((write) => ({ ...write, target: findTarget(write) }));
  const stale = found.filter(({ target }) => target === undefined);
  if (stale.length === 0) {
    uninterrupted(() => {
      writeAll(found.map(({ path, target = toFsPath(path), after }) => ({ target, after })));
    });
  }
  return stale.map(({ path }) => path);
}

function writeAll(writes: readonly { readonly target: string; readonly after: string }[]): void {
  const prepared: { readonly temporary: string; readonly target: string }[] = [];
  try {
    for (const { target, after } of writes) {
      const temporary = `${target}.${randomUUID()}.tmp`;
      prepared.push({ temporary, target });
      const isNew = !isThere(target);
      if (isNew) mkdirSync(dirname(target), { recursive: true });
      writeFileSync(temporary, isNew ? after : markOf(target) + after, { flag: 'wx' });
      if (!isNew) chmodSync(temporary, statSync(target).mode);
    }
    for (const { temporary, target } of prepared) renameSync(temporary, target);
  } finally {
    for (const { temporary } of prepared) rmSync(temporary, { force: true });
  }
}

/** The file to write: a link stays one, and leads there. Undefined where it is not as it should be. */
function findTarget({ path, before }: FileWrite): string | undefined {
  const fsPath = toFsPath(path);
  if (before === undefined) return isThere(fsPath) ? undefined : fsPath;
  try {
    const target = realpathSync(fsPath);
    return textOf(target) === before ? target : undefined;
  } catch {
    return undefined;
  }
}

/** Also as a link that leads nowhere. */
function isThere(fsPath: string): boolean {
  return lstatSync(fsPath, { throwIfNoEntry: false }) !== undefined;
}

function textOf(fsPath: string): string | undefined {
  const file = readTextFile(fsPath);
  return 'text' in file ? file.text : undefined;
}

/** Reading leaves out the mark in front of a text; writing puts it back. */
function markOf(fsPath: string): string {
  return readFileSync(fsPath, 'utf8').startsWith(byteOrderMark) ? byteOrderMark : '';
}
