import { isUtf8 } from 'node:buffer';
import { defaultSettings } from '../core/config/settings.ts';
import { describeUnreadable } from '../core/facts/describeUnread.ts';
import type { Localized } from '../core/l10n/locale.ts';
import { isInside, joinPath, relativePath } from '../core/text/posixPath.ts';
import { fromFsPath } from '../node/fsPath.ts';
import { loadWorkspace, type LoadedWorkspace } from '../node/loadWorkspace.ts';
import { NodeWorkspaceFiles } from '../node/nodeWorkspaceFiles.ts';
import { onlyConfiguration } from '../node/onlyConfiguration.ts';
import { overlaidFiles } from '../node/overlaidFiles.ts';
import type { Output } from './output.ts';
import { remarkUnread } from './remarkUnread.ts';

/** What standard input is called in reports, where nothing else names it. */
const stdinName = 'stdin.yaml';

export interface StdinCall {
  readonly stdin: AsyncIterable<Uint8Array | string> | Iterable<string>;
  readonly cwd: string;
  /** Absolute path of the file whose text it is; without it, nothing but standard input counts. */
  readonly fileName: string | undefined;
  readonly output: Output;
}

/** Reads manifests from standard input, in place of one file of the directory or by themselves. */
export async function openStdin({
  stdin,
  cwd,
  fileName,
  output,
}: StdinCall): Promise<LoadedWorkspace | undefined> {
  const folder = fromFsPath(cwd);
  const path = fileName === undefined ? joinPath(folder, stdinName) : fromFsPath(fileName);
  if (!isInside(folder, path)) {
    output.remark(texts[output.locale].outside(relativePath(folder, path)));
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
  remarkUnread(workspace, output);
  return workspace;
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
      `${path} is not in the directory that you are in. Run the program in the folder of the repository.`,
  },
  fr: {
    outside: (path) =>
      `${path} n’est pas dans le répertoire où vous êtes. Lancez le programme dans le dossier du dépôt.`,
  },
};
