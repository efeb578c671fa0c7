import { WeightedCache } from '../collections/weightedCache.ts';
import { collectFacts } from '../facts/collectFacts.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { DirectoryEntry, SourceFiles } from '../render/sourceFiles.ts';
import type { FilePath } from '../text/place.ts';
import { readYaml } from '../yaml/readYaml.ts';
import type { YamlFile } from '../yaml/yamlNode.ts';
import type { FileStore } from './fileStore.ts';
import type { WorkspaceHost } from './workspaceHost.ts';

/** What was read of one text, on demand. */
interface ReadText {
  readonly text: string;
  yaml: YamlFile | undefined;
  facts: FileFacts | undefined;
}

/** Characters of text whose trees are kept: trees weigh some twenty times as much as their text. */
const cacheCapacity = 2_000_000;

export type TextCache = WeightedCache<FilePath, ReadText>;

/** Keeps what was read lately, from one state of the workspace to the next. Drop the paths that change. */
export function textCache(): TextCache {
  return new WeightedCache(cacheCapacity);
}

/**
 * The files of one state of the workspace: those that are indexed as the store has them, all others as the host has
 * them at the first question.
 */
export class StoredSourceFiles implements SourceFiles {
  readonly #store: FileStore;
  readonly #host: WorkspaceHost;
  readonly #cache: TextCache;
  /** Files that nobody tells us about when they change: not kept any longer than this object. */
  readonly #unindexed = new Map<FilePath, ReadText | undefined>();
  readonly #directories = new Map<FilePath, readonly DirectoryEntry[] | undefined>();

  constructor(store: FileStore, host: WorkspaceHost, cache: TextCache) {
    this.#store = store;
    this.#host = host;
    this.#cache = cache;
  }

  text(path: FilePath): string | undefined {
    return this.#store.textOf(path) ?? this.#read(path)?.text;
  }

  yaml(path: FilePath): YamlFile | undefined {
    const read = this.#read(path);
    return read && yamlOf(read);
  }

  facts(path: FilePath): FileFacts | undefined {
    const settled = this.#store.get(path)?.settled;
    if (settled) return settled.facts;
    const read = this.#read(path);
    if (!read) return undefined;
    read.facts ??= collectFacts(path, read.text, { manifests: 'all', yaml: () => yamlOf(read) });
    return read.facts;
  }

  list(directory: FilePath): readonly DirectoryEntry[] | undefined {
    if (!this.#directories.has(directory)) {
      const entries = this.#host.listDirectory(directory);
      this.#directories.set(
        directory,
        entries?.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      );
    }
    return this.#directories.get(directory);
  }

  #read(path: FilePath): ReadText | undefined {
    if (!this.#store.get(path)) return this.#readUnindexed(path);
    const known = this.#cache.get(path);
    if (known) return known;
    const read = asRead(this.#store.textOf(path) ?? this.#host.readText(path));
    if (read) this.#cache.set(path, read, read.text.length);
    return read;
  }

  #readUnindexed(path: FilePath): ReadText | undefined {
    if (this.#store.index.hasDirectory(path)) return undefined;
    if (!this.#unindexed.has(path)) this.#unindexed.set(path, asRead(this.#host.readText(path)));
    return this.#unindexed.get(path);
  }
}

function asRead(text: string | undefined): ReadText | undefined {
  return text === undefined ? undefined : { text, yaml: undefined, facts: undefined };
}

/** One reading serves the facts and whoever asks for the whole object. */
function yamlOf(read: ReadText): YamlFile {
  read.yaml ??= readYaml(read.text);
  return read.yaml;
}
