import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { uninterrupted } from './uninterrupted.ts';

/**
 * Writes a file whole, whether it was there or not: whoever reads it sees the old text or the new one.
 *
 * @throws when the disk does not take it; the old file is left as it was then.
 */
export function replaceFile(fsPath: string, text: string): void {
  const temporary = `${fsPath}.${randomUUID()}.tmp`;
  uninterrupted(() => {
    try {
      writeFileSync(temporary, text, { flag: 'wx' });
      renameSync(temporary, fsPath);
    } finally {
      rmSync(temporary, { force: true });
    }
  });
}
