import type { UnreadableReason } from '../core/facts/describeUnread.ts';
import type { Settings } from '../core/config/settings.ts';
import type { FileFacts } from '../core/facts/fileFacts.ts';
import type { FilePath } from '../core/text/place.ts';
import { isInside } from '../core/text/posixPath.ts';
import type { FileChange, Snapshot } from '../core/workspace/snapshot.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import { FileQueue, type QueuedFile } from './fileQueue.ts';
import type { FileText, ServerHost, WorkspaceFiles, WorkspaceOptions } from './host.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { Positions } from './positions.ts';

/** Long work stops after this time to let requests in. */
const sliceMilliseconds = 10;

/** A new snapshot, and what is new about it. */
export interface SessionUpdate {
  readonly snapshot: Snapshot;
  /** The files whose text is not what it was at the last update. */
  readonly changed: ReadonlySet<FilePath>;
  /** Those of them whose facts are new, so that their offsets have to be looked up again. */
  readonly moved: ReadonlySet<FilePath>;
  /** Those of them that are there but have no text for us. */
  readonly unreadable: ReadonlyMap<FilePath, UnreadableReason>;
  textOf(path: FilePath): string | undefined;
}

export interface SessionListener {
  /** The workspace is being searched, for the first time or again. Ends with an update. */
  indexingStarted(): void;
  updated(update: SessionUpdate, state: 'indexing' | 'ready'): void;
  /** Something of ours broke. The session goes on without it. */
  failed(where: string, error: unknown): void;
}

/**
 * The workspace as the editor has it now: files on disk, open documents over them, and the snapshot made of both.
 * There is one writer: changes are queued, merged and applied in slices. Requests read the newest snapshot.
 */
export class Session {
  readonly positions = new Positions((path) => this.textOf(path));
  readonly #host: ServerHost;
  readonly #documents: OpenDocuments;
  readonly #listener: SessionListener;
  #options: WorkspaceOptions = { folders: [], exclude: [] };
  #files: WorkspaceFiles;
  #workspace: Workspace;
  #queue = new FileQueue();
  /** Open documents that were opened, edited or closed since the last snapshot. */
  readonly #edited = new Set<FilePath>();
  #changed = new Set<FilePath>();
  #unreadable = new Map<FilePath, UnreadableReason>();
  /** The first search is over: from now on the snapshot is the whole truth. */
  #isComplete = false;
  #isWorking = false;
  #isDisposed = false;

  constructor(host: ServerHost, documents: OpenDocuments, listener: SessionListener) {
    this.#host = host;
    this.#documents = documents;
    this.#listener = listener;
    this.#files = host.openWorkspace(this.#options);
    this.#workspace = this.#newWorkspace();
  }

  /** The newest snapshot, empty until the first search is over. Everything that was typed before the question is in it. */
  get snapshot(): Snapshot {
    if (this.#isComplete && this.#edited.size > 0) this.#commit();
    return this.#workspace.snapshot;
  }

  /** The version of an open document; null for a closed file. */
  versionOf(path: FilePath): number | null {
    return this.#documents.get(path)?.version ?? null;
  }

  /** The text in force: the editor's where the file is open, else the disk's. */
  textOf(path: FilePath): string | undefined {
    const file = this.#load(path);
    return 'text' in file ? file.text : undefined;
  }

  /** See `Workspace.suppose`. */
  suppose<Result>(changes: readonly FileChange[], use: (snapshot: Snapshot) => Result): Result {
    // What was read but is not in a snapshot yet would get there without anybody hearing of it.
    if (this.#isComplete && this.#changed.size + this.#edited.size > 0) this.#commit();
    return this.#workspace.suppose(changes, use);
  }

  /** Reads the workspace from the start, with other folders. */
  open(options: WorkspaceOptions, settings: Settings): void {
    this.#options = options;
    this.#files = this.#host.openWorkspace(options);
    this.#workspace = this.#newWorkspace();
    this.#workspace.configure(settings);
    this.#queue = new FileQueue();
    this.#isComplete = false;
    // What the user looks at comes first.
    for (const path of this.#documents.paths()) this.#queue.add(path);
    this.#search();
  }

  /** Applies other settings to what is known, and other globs to what is searched. */
  configure(options: WorkspaceOptions, settings: Settings): void {
    this.#workspace.configure(settings);
    const isSameSearch = options.exclude.join('\n') === this.#options.exclude.join('\n');
    this.#options = options;
    if (!isSameSearch) this.searchAgain();
    else if (this.#isComplete) this.#commit();
  }

  /** Searches the folders for files that came into the index, or left it, since ignore rules have changed. */
  searchAgain(): void {
    this.#files = this.#host.openWorkspace(this.#options);
    this.#search();
  }

  /** Looks again at every file on disk, for editors that don't tell which ones have changed. */
  readAgain(): void {
    if (!this.#isComplete) return;
    this.#files = this.#host.openWorkspace(this.#options);
    this.#queue.addIndexed();
    this.#queue.startWalk(this.#files.discover());
    void this.#work();
  }

  /** An open document was opened, edited or closed. */
  documentChanged(path: FilePath): void {
    this.#edited.add(path);
    void this.#work();
  }

  /** Files were changed on disk. */
  filesChanged(paths: readonly FilePath[]): void {
    for (const path of paths) this.#queue.add(path);
    void this.#work();
  }

  /** Files, or directories with all that is in them, have come. */
  filesCreated(paths: readonly FilePath[]): void {
    const isDirectory = (path: FilePath): boolean =>
      !this.#files.accepts(path) && this.#files.listDirectory(path) !== undefined;
    if (paths.some(isDirectory)) this.searchAgain();
    this.filesChanged(paths);
  }

  /** Files, or directories with all that was in them, are gone. */
  filesDeleted(paths: readonly FilePath[]): void {
    this.filesChanged([...paths, ...this.#queue.indexedUnder(new Set(paths))]);
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  #newWorkspace(): Workspace {
    return new Workspace({
      folders: this.#options.folders,
      readText: (path) => this.textOf(path),
      listDirectory: (path) => this.#files.listDirectory(path),
      ruleFailed: ({ rule, subject, error }) => {
        this.#listener.failed(`${rule} (${subject})`, error);
      },
    });
  }

  #search(): void {
    this.#queue.startWalk(this.#files.discover());
    this.#listener.indexingStarted();
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    while (this.#hasWork()) {
      await this.#host.pause();
      if (!this.#hasWork()) break;
      this.#guard('workspace', () => {
        this.#workForAWhile();
      });
    }
    this.#isWorking = false;
  }

  #hasWork(): boolean {
    return !this.#isDisposed && !(this.#queue.isEmpty && this.#edited.size === 0);
  }

  #workForAWhile(): void {
    if (this.#isComplete && this.#edited.size > 0) this.#commit();
    const end = performance.now() + sliceMilliseconds;
    for (let file = this.#queue.take(); file !== undefined; file = this.#queue.take()) {
      this.#read(file);
      if (performance.now() >= end) return;
    }
    this.#isComplete = true;
    this.#commit();
  }

  /** Takes over the text of one file, without looking at what follows from it. */
  #read({ path, origin }: QueuedFile): void {
    const file = origin === 'walk' || this.#files.accepts(path) ? this.#load(path) : absent;
    this.#queue.note(path, 'text' in file ? 'indexed' : 'absent');
    this.#changed.add(path);
    this.#unreadable.delete(path);
    if ('problem' in file && file.problem !== 'missing') this.#unreadable.set(path, file.problem);
    this.#guard(path, () => {
      this.#workspace.stage({ path, text: 'text' in file ? file.text : undefined });
    });
  }

  #load(path: FilePath): FileText {
    const isInWorkspace = this.#options.folders.some((folder) => isInside(folder, path));
    const document = isInWorkspace ? this.#documents.get(path) : undefined;
    return document === undefined ? this.#files.readText(path) : { text: document.getText() };
  }

  /** Makes the snapshot of all that was read. */
  #commit(): void {
    for (const path of this.#edited) this.#read({ path, origin: 'change' });
    this.#edited.clear();
    const before = this.#workspace.snapshot.model.files;
    this.#guard('snapshot', () => {
      this.#workspace.apply([]);
    });
    const snapshot = this.#workspace.snapshot;
    const [changed, unreadable] = [this.#changed, this.#unreadable];
    this.#changed = new Set();
    this.#unreadable = new Map();
    const moved = [...changed].filter((path) => !isKept(before.get(path), snapshot.model.files.get(path)));
    for (const path of moved) this.positions.forget(path);
    const textOf = (path: FilePath): string | undefined => this.textOf(path);
    this.#listener.updated(
      { snapshot, changed, moved: new Set(moved), unreadable, textOf },
      this.#queue.isWalking ? 'indexing' : 'ready',
    );
  }

  #guard(where: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#listener.failed(where, error);
    }
  }
}

const absent: FileText = { problem: 'missing' };

/** A file that is broken just now: its facts are those of the last good text, and their positions too. */
function isKept(before: FileFacts | undefined, now: FileFacts | undefined): boolean {
  return now !== undefined && now.problems.length > 0 && now.manifests === before?.manifests;
}
