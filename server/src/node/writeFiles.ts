import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { FilePath } from '../core/text/place.ts';
import { toFsPath } from './fsPath.ts';
import { readTextFile } from './readTextFile.ts';

/** A file's new text, and the one that it was made from. */
export interface FileWrite {
  readonly path: FilePath;
  readonly before: string;
  readonly after: string;
}

const byteOrderMark = '\uFEFF';

/**
 * Writes files so that each one is the old or the new one, whole: a new file beside it takes its place. When one of
 * them has changed since it was read, nothing is written.
 *
 * @returns The files that have changed meanwhile; empty when all was written.
 * @throws when the disk does not take a file. Those before it are written then.
 */
export function writeFiles(writes: readonly FileWrite[]): readonly FilePath[] {
  const stale = writes.filter(({ path, before }) => currentText(path) !== before).map(({ path }) => path);
  if (stale.length > 0) return stale;
  const prepared: { readonly temporary: string; readonly target: string }[] = [];
  try {
    for (const { path, after } of writes) {
      const target = toFsPath(path);
      const temporary = `${target}.${randomUUID()}.tmp`;
      prepared.push({ temporary, target });
      writeFileSync(temporary, markOf(target) + after, { mode: statSync(target).mode, flag: 'wx' });
    }
    for (const { temporary, target } of prepared) renameSync(temporary, target);
  } finally {
    for (const { temporary } of prepared) rmSync(temporary, { force: true });
  }
  return [];
}

function currentText(path: FilePath): string | undefined {
  const file = readTextFile(toFsPath(path));
  return 'text' in file ? file.text : undefined;
}

/** Reading leaves out the mark in front of a text; writing puts it back. */
function markOf(fsPath: string): string {
  return readFileSync(fsPath, 'utf8').startsWith(byteOrderMark) ? byteOrderMark : '';
}
