import { lstatSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Localized } from '../core/l10n/locale.ts';
import { isInside, relativePath } from '../core/text/posixPath.ts';
import { fromFsPath, toFsPath } from '../node/fsPath.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import { chooseRoot, type GivenPath } from './chooseRoot.ts';
import { entryAt } from './entryAt.ts';
import { openFolder, unopened } from './openFolder.ts';
import type { Output } from './output.ts';
import type { View } from './view.ts';

/** Reads all that belongs to some files and folders; undefined, with a remark, where one is missing. */
export function openPaths(
  names: readonly string[],
  { cwd, output }: { readonly cwd: string; readonly output: Output },
): { readonly workspace: LoadedWorkspace; readonly view: View } | undefined {
  const messages = texts[output.locale];
  const given: GivenPath[] = [];
  for (const name of names) {
    const fsPath = resolve(cwd, name);
    const entry = entryAt(fsPath);
    if (entry !== 'file' && entry !== 'folder') {
      const isThere = typeof entry === 'object';
      output.remark(isThere ? unopened[output.locale](name, entry.problem) : messages.missing(name));
      return undefined;
    }
    given.push(givenPath(fsPath, entry));
  }
  const view = viewOf(given, fromFsPath(cwd));
  const root = chooseRoot(given, view.cwd);
  if (root === undefined) {
    output.remark(messages.apart);
    return undefined;
  }
  const workspace = openFolder(toFsPath(root), output, view);
  if (workspace === undefined) return undefined;
  for (const path of view.paths) {
    if (path !== root && !hasRead(workspace, path))
      output.remark(messages.nothingRead(relativePath(view.cwd, path)));
  }
  return { workspace, view };
}

function viewOf(given: readonly GivenPath[], cwd: string): View {
  const [first, ...others] = given;
  const isFolder = first?.isFolder === true && others.length === 0;
  return { paths: given.map(({ path }) => path), cwd, start: isFolder ? first.path : cwd };
}

/** A link to a folder stands for that folder: nothing that is reported lies behind a link. */
function givenPath(fsPath: string, entry: 'file' | 'folder'): GivenPath {
  const isFolder = entry === 'folder';
  const isLink = isFolder && lstatSync(fsPath).isSymbolicLink();
  return { path: fromFsPath(isLink ? realpathSync(fsPath) : fsPath), isFolder };
}

function hasRead({ snapshot, unread }: LoadedWorkspace, path: string): boolean {
  const { files } = snapshot.model;
  return files.has(path) || [...files.keys(), ...unread.keys()].some((file) => isInside(path, file));
}

const texts: Localized<{
  missing(name: string): string;
  readonly apart: string;
  nothingRead(path: string): string;
}> = {
  en: {
    missing: (name) => `${name} does not exist. Name files or folders of a repository.`,
    apart:
      'These files are in no common Git repository, and not all in the directory that you are in. Run the program in the folder that they belong to.',
    nothingRead: (path) => `${path}: nothing was read there. It holds no YAML, or Git ignores it.`,
  },
  fr: {
    missing: (name) => `${name} n’existe pas. Indiquez des fichiers ou des dossiers d’un dépôt.`,
    apart:
      'Ces fichiers ne sont pas dans un même dépôt Git, ni tous dans le répertoire où vous êtes. Lancez le programme dans le dossier auquel ils appartiennent.',
    nothingRead: (path) => `${path} : rien n’y a été lu. Il ne contient pas de YAML, ou Git l’ignore.`,
  },
};
