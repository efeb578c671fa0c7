import { watch } from 'chokidar';
import type { Localized } from '../core/l10n/locale.ts';
import type { FilePath } from '../core/text/place.ts';
import { basename } from '../core/text/posixPath.ts';
import { FileFilter, isIndexedName } from '../node/fileFilter.ts';
import { fromFsPath, toFsPath } from '../node/fsPath.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import { exitCode, type ExitCode } from './exitCode.ts';
import { openFolder } from './openFolder.ts';
import { failureCode } from './failureCode.ts';
import type { Output } from './output.ts';
import { remarkUnread } from './remarkUnread.ts';
import type { View } from './view.ts';

/** Changes that come this close together, as those of a checkout, are looked at together. */
const pauseMilliseconds = 50;

interface WatchCall {
  readonly workspace: LoadedWorkspace;
  readonly view: View;
  readonly output: Output;
}

/** Shows a workspace, and again after every change of its files, until somebody ends the program. */
export async function watchFolder(
  { workspace, view, output }: WatchCall,
  show: (workspace: LoadedWorkspace) => void,
): Promise<ExitCode> {
  const { folder } = workspace;
  const messages = texts[output.locale];
  let current = workspace;
  const changed = new Set<FilePath>();
  const showNow = (): void => {
    output.clear();
    show(current);
    output.remark(messages.watching);
  };
  const showAgain = (): void => {
    const paths = [...changed];
    changed.clear();
    if (paths.some(isIgnoreFile)) current = openFolder(toFsPath(folder), output, view) ?? current;
    else {
      current = current.refresh(paths);
      remarkUnread(current, view, output);
    }
    showNow();
  };
  const filter = new FileFilter(folder, []);
  const watcher = watch(toFsPath(folder), {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (fsPath, stats) => {
      const path = fromFsPath(fsPath);
      return stats !== undefined && path !== folder && isLeftOut(path, stats.isDirectory(), filter);
    },
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (event, path) => {
    // Git knows no directories, so Argo CD sees none.
    if (event === 'addDir' || event === 'unlinkDir') return;
    changed.add(fromFsPath(path));
    clearTimeout(timer);
    timer = setTimeout(showAgain, pauseMilliseconds);
  });
  watcher.once('ready', showNow);
  const failure = await new Promise<unknown>((resolve) => {
    watcher.once('error', resolve);
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.once(signal, () => {
        resolve(undefined);
      });
  });
  clearTimeout(timer);
  await watcher.close();
  if (failure === undefined) return exitCode.interrupted;
  output.remark(messages.failed(failureCode(failure)));
  return exitCode.usage;
}

/** What is neither read nor says what is read. */
function isLeftOut(path: FilePath, isDirectory: boolean, filter: FileFilter): boolean {
  if (isDirectory) return filter.leavesOut(path, 'directory');
  return !isIndexedName(basename(path)) && !isIgnoreFile(path);
}

function isIgnoreFile(path: FilePath): boolean {
  return basename(path) === '.gitignore';
}

const texts: Localized<{ readonly watching: string; failed(reason: string): string }> = {
  en: {
    watching: 'Waiting for changes. Ctrl-C ends.',
    failed: (reason) => `The folder can’t be watched any more: ${reason}`,
  },
  fr: {
    watching: 'En attente de changements. Ctrl-C termine.',
    failed: (reason) => `Le dossier ne peut plus être surveillé : ${reason}`,
  },
};
