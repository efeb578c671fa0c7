import { statSync } from 'node:fs';
import { defaultSettings } from '../core/config/settings.ts';
import { fromFsPath } from '../node/fsPath.ts';
import { loadWorkspace, type LoadedWorkspace } from '../node/loadWorkspace.ts';
import type { Output } from './output.ts';
import { remarkUnread } from './remarkUnread.ts';
import type { View } from './view.ts';

/** Reads a folder, with remarks on what could not be read; undefined, with a remark, where there is none. */
export function openFolder(
  folder: string,
  output: Output,
  view: View = { paths: [fromFsPath(folder)], cwd: fromFsPath(folder) },
): LoadedWorkspace | undefined {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    output.remark(noFolder[output.locale](folder));
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
