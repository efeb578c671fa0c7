import type { Localized } from '../core/l10n/locale.ts';
import { relativePath } from '../core/text/posixPath.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import { writeFiles, type FileWrite } from '../node/writeFiles.ts';
import { failureCode } from './failureCode.ts';
import type { Output } from './output.ts';

/** Writes files, none of them if one has changed meanwhile. What was not written is said, and answers false. */
export function writeChanges(
  writes: readonly FileWrite[],
  { folder }: Pick<LoadedWorkspace, 'folder'>,
  output: Output,
): boolean {
  const messages = texts[output.locale];
  try {
    const stale = writeFiles(writes);
    for (const path of stale) output.remark(messages.stale(relativePath(folder, path)));
    return stale.length === 0;
  } catch (error) {
    output.remark(messages.notWritten(failureCode(error)));
    return false;
  }
}

const texts: Localized<{ stale(file: string): string; notWritten(reason: string): string }> = {
  en: {
    stale: (file) => `Nothing was written: ${file} has changed meanwhile. Try again.`,
    notWritten: (reason) => `Not all files could be written: ${reason}`,
  },
  fr: {
    stale: (file) => `Rien n’a été écrit : ${file} a changé entre-temps. Réessayez.`,
    notWritten: (reason) => `Tous les fichiers n’ont pas pu être écrits : ${reason}`,
  },
};
