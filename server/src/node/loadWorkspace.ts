import { describeUnread, describeUnreadable, type UnreadFile } from '../core/facts/describeUnread.ts';
import type { Settings } from '../core/config/settings.ts';
import type { FilePath } from '../core/text/place.ts';
import type { FileChange, Snapshot } from '../core/workspace/snapshot.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import type { FileText, WorkspaceFiles } from '../lsp/host.ts';
import { NodeWorkspaceFiles } from './nodeWorkspaceFiles.ts';

export interface LoadedWorkspace {
  readonly folder: FilePath;
  readonly snapshot: Snapshot;
  /** What of the folder counts for nothing, and why. */
  readonly unread: ReadonlyMap<FilePath, UnreadFile>;
  readonly textOf: (path: FilePath) => string | undefined;
  /** The same folder with what some of its files hold by now; `unread` is about these only. */
  refresh(paths: readonly FilePath[]): LoadedWorkspace;
  /** The same folder with other texts, which are not written. */
  edit(changes: readonly FileChange[]): LoadedWorkspace;
  /** See `Workspace.suppose`. */
  suppose<Result>(changes: readonly FileChange[], use: (snapshot: Snapshot) => Result): Result;
}

/** Reads a whole folder at once: what the language server does in slices. */
export function loadWorkspace(
  folder: FilePath,
  settings: Settings,
  files: WorkspaceFiles = new NodeWorkspaceFiles({ folders: [folder], exclude: [] }),
): LoadedWorkspace {
  const fromDisk = (path: FilePath): string | undefined => textFrom(files.readText(path));
  let textOf = fromDisk;
  const workspace = new Workspace({
    folders: [folder],
    readText: (path) => textOf(path),
    listDirectory: (path) => files.listDirectory(path),
  });
  workspace.configure(settings);
  const read = (paths: readonly FilePath[]): LoadedWorkspace => {
    const unread = new Map<FilePath, UnreadFile>();
    for (const path of paths) {
      const file = files.readText(path);
      if ('problem' in file && file.problem !== 'missing') unread.set(path, describeUnreadable(file.problem));
      workspace.stage({ path, text: textFrom(file) });
    }
    const snapshot = workspace.apply([]);
    for (const path of paths) {
      const facts = snapshot.model.files.get(path);
      if (!facts || (facts.problems.length === 0 && facts.skipped !== 'tooLarge')) continue;
      const description = describeUnread(facts, fromDisk(path) ?? '');
      if (description !== undefined) unread.set(path, description);
    }
    return loaded({ snapshot, unread, textOf: fromDisk });
  };
  const loaded = (state: Pick<LoadedWorkspace, 'snapshot' | 'unread' | 'textOf'>): LoadedWorkspace => ({
    folder,
    ...state,
    refresh: (paths) => read(paths.filter((path) => files.accepts(path))),
    suppose: (changes, use) => workspace.suppose(changes, use),
    edit(changes) {
      const texts = new Map(changes.map(({ path, text }) => [path, text]));
      textOf = (path) => (texts.has(path) ? texts.get(path) : state.textOf(path));
      return loaded({ ...state, snapshot: workspace.apply(changes), textOf });
    },
  });
  return read([...files.discover()]);
}

function textFrom(file: FileText): string | undefined {
  return 'text' in file ? file.text : undefined;
}
