import { isUtf8 } from 'node:buffer';
import { defaultSettings } from '../core/config/settings.ts';
import { describeUnreadable } from '../core/facts/describeUnread.ts';
import type { Localized } from '../core/l10n/locale.ts';
import { joinPath, relativePath } from '../core/text/posixPath.ts';
import { fromFsPath } from '../node/fsPath.ts';
import { loadWorkspace, type LoadedWorkspace } from '../node/loadWorkspace.ts';
import { NodeWorkspaceFiles } from '../node/nodeWorkspaceFiles.ts';
import { onlyConfiguration } from '../node/onlyConfiguration.ts';
import { overlaidFiles } from '../node/overlaidFiles.ts';
import { chooseRoot } from './chooseRoot.ts';
import type { Output } from './output.ts';
import { remarkUnread } from './remarkUnread.ts';
import type { View } from './view.ts';

/** What standard input is called in reports, where nothing else names it. */
const stdinName = 'stdin.yaml';

export interface StdinCall {
  readonly stdin: AsyncIterable<Uint8Array | string> | Iterable<string>;
  readonly cwd: string;
  /** Absolute path of the file whose text it is; without it, nothing but standard input counts. */
  readonly fileName: string | undefined;
  readonly output: Output;
}

/**
 * Reads manifests from standard input, in place of one file of a repository or by themselves; undefined, with a remark,
 * where that can't be.
 */
export async function openStdin({
  stdin,
  cwd,
  fileName,
  output,
}: StdinCall): Promise<{ readonly workspace: LoadedWorkspace; readonly view: View } | undefined> {
  const here = fromFsPath(cwd);
  const path = fileName === undefined ? joinPath(here, stdinName) : fromFsPath(fileName);
  const folder = fileName === undefined ? here : chooseRoot([{ path, isFolder: false }], here);
  if (folder === undefined) {
    output.remark(texts[output.locale].outside(relativePath(here, path)));
    return undefined;
  }
  const text = await readText(stdin);
  if (text === undefined) {
    output.remark(`-: ${describeUnreadable('notText').message[output.locale]}`);
    return undefined;
  }
  const files =
    fileName === undefined
      ? onlyConfiguration(folder)
      : new NodeWorkspaceFiles({ folders: [folder], exclude: [] });
  const settings = { ...defaultSettings, locale: output.locale };
  const workspace = loadWorkspace(folder, settings, overlaidFiles(files, { path, text }));
  const view = { paths: [folder], cwd: here, start: here };
  remarkUnread(workspace, view, output);
  return { workspace, view };
}

async function readText(stdin: StdinCall['stdin']): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  const bytes = Buffer.concat(chunks);
  return isUtf8(bytes) && !bytes.includes(0) ? bytes.toString('utf8').replace(/^\uFEFF/, '') : undefined;
}

const texts: Localized<{ outside(path: string): string }> = {
  en: {
    outside: (path) =>
      `${path} is in no Git repository, and not in the directory that you are in. Run the program in the folder of the repository.`,
  },
  fr: {
    outside: (path) =>
      `${path} n’est dans aucun dépôt Git, ni dans le répertoire où vous êtes. Lancez le programme dans le dossier du dépôt.`,
  },
};
