import { defaultSettings, type Settings } from '../config/settings.ts';
import { FileStore } from './fileStore.ts';
import { SupposedHost } from './supposedHost.ts';
import type { FileChange, Snapshot } from './snapshot.ts';
import type { SnapshotSources } from './scopeKeeper.ts';
import { SnapshotBuilder } from './snapshotBuilder.ts';
import { textCache } from './storedSourceFiles.ts';
import type { WorkspaceHost } from './workspaceHost.ts';

/**
 * The workspace as it changes. Texts and settings go in, immutable snapshots come out. Each snapshot is the same as if
 * all texts of its moment had been given at once (but see FileStore for files that are broken just now), and shares
 * with the one before it everything that the change could not touch.
 */
export class Workspace {
  readonly #host: SupposedHost;
  readonly #sources: SnapshotSources;
  #builder: SnapshotBuilder;
  #settings = defaultSettings;
  #snapshot: Snapshot;

  constructor(host: WorkspaceHost) {
    this.#host = new SupposedHost(host);
    this.#sources = { host: this.#host, store: new FileStore(), texts: textCache() };
    this.#builder = new SnapshotBuilder(this.#sources);
    this.#snapshot = this.#commit();
  }

  /** What is known after the last `apply` or `configure`. */
  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /**
   * Takes over one file without looking at what follows from it, so that long indexing can be done in slices. The
   * snapshot stays as it is until the next `apply` or `configure`.
   */
  stage(change: FileChange): void {
    if (this.#isKnownSkipped(change)) return;
    this.#sources.texts.delete(change.path);
    this.#sources.store.stage(change);
  }

  /** Applies changes, and those that were staged. Equal texts give the same snapshot object again. */
  apply(changes: readonly FileChange[]): Snapshot {
    for (const change of changes) this.stage(change);
    return this.#commit();
  }

  /**
   * What would be known if files had other texts. Nothing changes: afterwards all is as it was before. What `use` does not
   * look at while it runs may never be rendered, so its snapshot is of no use any more when it has returned.
   */
  suppose<Result>(changes: readonly FileChange[], use: (snapshot: Snapshot) => Result): Result {
    this.#host.suppose(changes);
    try {
      return use(this.apply(changes));
    } finally {
      this.#host.suppose([]);
      this.apply(changes.map(({ path }) => ({ path, text: this.#host.readText(path) })));
    }
  }

  /** Puts other settings in force. */
  configure(settings: Settings): Snapshot {
    this.#settings = settings;
    return this.#commit();
  }

  /** An error of ours leaves the snapshot as it was; the next one is made from the start. */
  #commit(): Snapshot {
    const changes = this.#sources.store.takeChanges();
    try {
      this.#snapshot = this.#builder.build(changes, this.#settings);
    } catch (error) {
      this.#builder = new SnapshotBuilder(this.#sources);
      throw error;
    } finally {
      this.#sources.store.forgetTexts();
    }
    return this.#snapshot;
  }

  /** The store does not keep the texts of skipped files, but those that a source has read lately are in the cache. */
  #isKnownSkipped({ path, text }: FileChange): boolean {
    const { store, texts } = this.#sources;
    const isSkipped = store.get(path)?.facts.skipped !== undefined;
    return isSkipped && text !== undefined && texts.get(path)?.text === text;
  }
}
