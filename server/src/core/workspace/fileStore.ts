import { WeightedCache } from '../collections/weightedCache.ts';
import type { PlacedConfig } from '../config/config.ts';
import { collectFacts } from '../facts/collectFacts.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import { FileIndex } from '../scopes/fileIndex.ts';
import { fileShape } from '../scopes/fileShape.ts';
import { dirname } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { FileChange } from './snapshot.ts';

/** What is known of one file. */
export interface StoredFile {
  /** The facts for everybody. Of a file that is broken at the moment: the last good ones, with today's problems. */
  readonly facts: FileFacts;
  /** The last text given, unless the file was skipped: most files are, and their texts are not kept. */
  readonly text: string | undefined;
  /** The facts and the text that the graph is made of: those of the last text without problems, if there was one. */
  readonly settled: { readonly facts: FileFacts; readonly text: string } | undefined;
}

/** What has changed since it was last asked. */
export interface StagedChanges {
  /** Files whose facts are new. */
  readonly files: ReadonlySet<FilePath>;
  /** Files with new content, files that have come or gone, and the directories around these. */
  readonly content: ReadonlySet<FilePath>;
}

/** So many characters are kept of files that were skipped, until the snapshot with them is made. */
const freshCapacity = 64_000_000;

/**
 * The facts of all files, with what follows from them for the lists of files. While somebody types, a file is often
 * broken for a moment: the graph then stays as it was, and only the file's problems are new.
 */
export class FileStore {
  readonly index = new FileIndex();
  readonly #files = new Map<FilePath, StoredFile>();
  #changedFiles = new Set<FilePath>();
  #changedContent = new Set<FilePath>();
  /** The texts of skipped files that were given last: sources are about to ask for most of them. */
  #fresh = new WeightedCache<FilePath, string>(freshCapacity);
  /** Files that hold a configuration, or say what a repository is. */
  readonly #special = new Set<FilePath>();
  #configs: readonly PlacedConfig[] = [];
  #gitConfigs: readonly FileFacts[] = [];
  #gitHeads: readonly FileFacts[] = [];
  readonly #argoFiles = new Set<FilePath>();
  #argoConfigs: readonly FileFacts[] = [];

  /** The configurations in alphabetical order of their paths; the same list until one changes. */
  get configs(): readonly PlacedConfig[] {
    return this.#configs;
  }

  /** The facts of every `.git/config`; the same list until one changes. */
  get gitConfigs(): readonly FileFacts[] {
    return this.#gitConfigs;
  }

  /** The facts of every `.git/HEAD`; the same list until one changes. */
  get gitHeads(): readonly FileFacts[] {
    return this.#gitHeads;
  }

  /** The facts of every file that configures Argo CD, in alphabetical order; the same list until one changes. */
  get argoConfigs(): readonly FileFacts[] {
    return this.#argoConfigs;
  }

  get(path: FilePath): StoredFile | undefined {
    return this.#files.get(path);
  }

  /** The text that the graph is made of, as far as it is still here; see `forgetTexts`. */
  textOf(path: FilePath): string | undefined {
    return this.#files.get(path)?.settled?.text ?? this.#fresh.get(path);
  }

  /** Lets the texts of skipped files go. */
  forgetTexts(): void {
    this.#fresh = new WeightedCache(freshCapacity);
  }

  *allFacts(): Iterable<readonly [FilePath, FileFacts]> {
    for (const [path, { facts }] of this.#files) yield [path, facts];
  }

  /** Takes over a file's text. Nothing happens when it is the one that is known. */
  stage({ path, text }: FileChange): void {
    const known = this.#files.get(path);
    this.#fresh.delete(path);
    if (text === undefined) this.#remove(path, known);
    else if (known?.text !== text) this.#store(path, text, known);
  }

  /** What was staged since the last call. */
  takeChanges(): StagedChanges {
    const changes = { files: this.#changedFiles, content: this.#changedContent };
    this.#changedFiles = new Set();
    this.#changedContent = new Set();
    return changes;
  }

  #store(path: FilePath, text: string, known: StoredFile | undefined): void {
    const facts = collectFacts(path, text);
    this.#keepFresh(facts, text);
    const lastGood = known?.settled?.facts.problems.length === 0 ? known.settled : undefined;
    if (facts.problems.length > 0 && lastGood) {
      const shown = { ...lastGood.facts, problems: facts.problems };
      this.#put({ facts: shown, text, settled: lastGood });
      return;
    }
    this.#changedContent.add(path);
    if (!known) this.#noteAround(path);
    this.index.set(fileShape(facts, text));
    const isStillSkipped = facts.skipped !== undefined && known?.facts.skipped === facts.skipped;
    if (!isStillSkipped) this.#put(storedFile(facts, text));
  }

  #keepFresh({ path, skipped }: FileFacts, text: string): void {
    if (skipped) this.#fresh.set(path, text, text.length);
  }

  #put(file: StoredFile): void {
    const { path, config, gitConfig, gitHead, argoConfig } = file.facts;
    this.#files.set(path, file);
    this.#changedFiles.add(path);
    if (config || gitConfig || gitHead) this.#special.add(path);
    if (this.#special.has(path)) this.#collectSpecial();
    if (argoConfig) this.#argoFiles.add(path);
    if (this.#argoFiles.has(path)) this.#collectArgoConfigs();
  }

  #remove(path: FilePath, known: StoredFile | undefined): void {
    if (!known) return;
    this.#files.delete(path);
    if (this.#special.delete(path)) this.#collectSpecial();
    if (this.#argoFiles.delete(path)) this.#collectArgoConfigs();
    this.index.delete(path);
    this.#changedFiles.add(path);
    this.#changedContent.add(path);
    this.#noteAround(path);
  }

  #collectSpecial(): void {
    const facts = [...this.#special].sort().flatMap((path) => this.#files.get(path)?.facts ?? []);
    this.#gitConfigs = facts.filter(({ gitConfig }) => gitConfig);
    this.#gitHeads = facts.filter(({ gitHead }) => gitHead);
    this.#configs = facts.flatMap(({ path, config }) => (config ? [{ path, config: config.value }] : []));
  }

  #collectArgoConfigs(): void {
    const facts = [...this.#argoFiles].sort().flatMap((path) => this.#files.get(path)?.facts ?? []);
    this.#argoConfigs = facts.filter(({ argoConfig }) => argoConfig);
  }

  /** Directories say what is in them, and that they exist at all. */
  #noteAround(path: FilePath): void {
    const directory = dirname(path);
    if (directory === path || this.#changedContent.has(directory)) return;
    this.#changedContent.add(directory);
    this.#noteAround(directory);
  }
}

function storedFile(facts: FileFacts, text: string): StoredFile {
  if (facts.skipped) return { facts, text: undefined, settled: undefined };
  return { facts, text, settled: { facts, text } };
}
