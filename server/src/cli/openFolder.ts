import { defaultSettings } from '../core/config/settings.ts';
import { fromFsPath } from '../node/fsPath.ts';
import { loadWorkspace, type LoadedWorkspace } from '../node/loadWorkspace.ts';
import { entryAt } from './entryAt.ts';
import type { Output } from './output.ts';
import { remarkUnread } from './remarkUnread.ts';
import type { View } from './view.ts';

/** Reads a folder, with remarks on what could not be read; undefined, with a remark, where there is none. */
export function openFolder(
  folder: string,
  output: Output,
  view: View = { paths: [fromFsPath(folder)], cwd: fromFsPath(folder), start: fromFsPath(folder) },
): LoadedWorkspace | undefined {
  const entry = entryAt(folder);
  if (entry !== 'folder') {
    const problem = typeof entry === 'object' ? unopened[output.locale](folder, entry.problem) : undefined;
    output.remark(problem ?? noFolder[output.locale](folder));
    return undefined;
  }
  output.progress(reading[output.locale](folder));
  const workspace = loadWorkspace(fromFsPath(folder), { ...defaultSettings, locale: output.locale });
  output.progress('');
  remarkUnread(workspace, view, output);
  return workspace;
}

const reading = {
  en: (folder: string) => `Reading ${folder} …`,
  fr: (folder: string) => `Lecture de ${folder} …`,
};

const noFolder = {
  en: (folder: string) => `${folder} is not a folder. Name the folder of a repository.`,
  fr: (folder: string) => `${folder} n’est pas un dossier. Indiquez le dossier d’un dépôt.`,
};

/** Says that something is there, and can't be opened. */
export const unopened = {
  en: (name: string, reason: string) => `${name} can’t be opened: ${reason}`,
  fr: (name: string, reason: string) => `${name} ne peut pas être ouvert : ${reason}`,
};
