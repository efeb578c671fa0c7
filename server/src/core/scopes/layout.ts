import { dirname } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { Checkouts } from './checkouts.ts';
import type { FileShape } from './fileShape.ts';
import { KustomizeGraph } from './kustomizeGraph.ts';

/** How the files of a workspace hang together: by the lists of Kustomize files, and by lying in Helm charts. */
export class Layout {
  readonly kustomize: KustomizeGraph;
  /** Files with an object of Argo CD, a wave or a hook, in alphabetical order. */
  readonly relevantFiles: readonly FilePath[];
  /** Files that Kustomize files use as patches, values and the like: they hold no objects of their own. */
  readonly otherFiles: ReadonlySet<FilePath>;
  readonly #shapes: ReadonlyMap<FilePath, FileShape>;
  readonly #directoriesWithLists: ReadonlySet<FilePath>;
  /** Those in which a list brings in an object of Argo CD, nothing so far, or something that nobody knows here. */
  readonly #argoLists: ReadonlySet<FilePath>;
  readonly #commentedOut: ReadonlySet<FilePath>;
  readonly #directoriesOfOtherFiles: ReadonlySet<FilePath>;
  readonly #charts: ReadonlySet<FilePath>;

  constructor(shapes: ReadonlyMap<FilePath, FileShape>) {
    const all = [...shapes.values()];
    this.#shapes = shapes;
    this.kustomize = new KustomizeGraph(shapes);
    this.relevantFiles = all
      .filter((shape) => shape.isRelevant)
      .map((shape) => shape.path)
      .sort();
    this.otherFiles = new Set(all.flatMap((shape) => shape.kustomization?.otherFiles ?? []));
    const listed = [...this.kustomize.listedFiles()];
    const lists = all.flatMap(({ path, kustomization }) =>
      kustomization ? [{ directory: dirname(path), ...kustomization }] : [],
    );
    const isKnown = (entry: FilePath): boolean => shapes.has(entry) || this.kustomize.nodes.has(entry);
    this.#directoriesWithLists = new Set([...this.kustomize.nodes.keys(), ...listed.map(dirname)]);
    this.#argoLists = new Set([
      ...listed.filter((path) => this.holdsArgoObject(path)).map(dirname),
      ...lists.flatMap(({ directory, entries }) =>
        entries.length === 0 || !entries.every(isKnown) ? [directory] : [],
      ),
      ...[...this.kustomize.nodes.keys()].filter((path) => this.kustomize.holdsArgoObject(path)),
    ]);
    this.#commentedOut = new Set(lists.flatMap(({ commentedOut }) => commentedOut));
    this.#directoriesOfOtherFiles = new Set([...this.otherFiles].map(dirname));
    this.#charts = new Set(all.filter((shape) => shape.isChart).map((shape) => dirname(shape.path)));
  }

  hasFile(path: FilePath): boolean {
    return this.#shapes.has(path);
  }

  holdsArgoObject(path: FilePath): boolean {
    return this.#shapes.get(path)?.holdsArgoObject === true;
  }

  /** A Kustomize file stands in the directory, or lists files in it: what it leaves out is left out on purpose. */
  hasLists(directory: FilePath): boolean {
    return this.#directoriesWithLists.has(directory);
  }

  /**
   * Lists decide about the file, which is in none: it is left out on purpose. A list of other things than objects of
   * Argo CD says nothing about those beside it, and an Application that deploys the directory around it can't be part
   * of what is listed there: somebody applies them.
   */
  isLeftOut(path: FilePath, checkouts: Checkouts): boolean {
    const directory = dirname(path);
    if (!this.hasLists(directory)) return false;
    const shape = this.#shapes.get(path);
    if (shape?.holdsArgoObject !== true) return true;
    if (shape.deployersOfDirectory.some((repoURL) => checkouts.find(repoURL, path))) return false;
    return this.#argoLists.has(directory) || this.#commentedOut.has(path);
  }

  /** A file of the directory is used as a patch, as values or the like. */
  hasOtherFile(directory: FilePath): boolean {
    return this.#directoriesOfOtherFiles.has(directory);
  }

  hasChart(directory: FilePath): boolean {
    return this.#charts.has(directory);
  }

  /** Relevant files anywhere below a directory. */
  relevantBelow(directory: FilePath): readonly FilePath[] {
    const prefix = directory === '/' ? '/' : `${directory}/`;
    const start = firstNotBefore(this.relevantFiles, prefix);
    let end = start;
    while (this.relevantFiles[end]?.startsWith(prefix) === true) end += 1;
    return this.relevantFiles.slice(start, end);
  }

  /** The outermost chart that a file is a template of; undefined for all other files. */
  chartOf(path: FilePath): FilePath | undefined {
    if (this.#charts.size === 0) return undefined;
    for (let at = dirname(path); at !== dirname(at); at = dirname(at)) {
      const chart = at.endsWith('/templates') ? dirname(at) : undefined;
      if (chart !== undefined && this.#charts.has(chart)) return this.#outermostChart(chart);
    }
    return undefined;
  }

  /** Every directory whose rendering may hold objects of the file. */
  directoriesOver(path: FilePath): ReadonlySet<FilePath> {
    const directories = new Set(this.kustomize.directoriesOver(path));
    for (let at = dirname(path); at !== dirname(at); at = dirname(at)) directories.add(at);
    return directories;
  }

  #outermostChart(chart: FilePath): FilePath {
    const parent = dirname(dirname(chart));
    const isInside = dirname(chart).endsWith('/charts') && this.#charts.has(parent);
    return isInside ? this.#outermostChart(parent) : chart;
  }
}

function firstNotBefore(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
