import { groupBy } from '../collections/groupBy.ts';
import { dirname } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { FileShape } from './fileShape.ts';

/** A Kustomize file with its lists resolved to what there is. Entries that lead nowhere are left out. */
export interface KustomizationNode {
  readonly directory: FilePath;
  readonly isComponent: boolean;
  readonly files: readonly FilePath[];
  /** Directories of other Kustomize files, components included. */
  readonly children: readonly FilePath[];
  /** The file itself or a patch that it names mentions a wave or a hook. */
  readonly mentionsOrder: boolean;
}

/** What a Kustomize root brings in, as far as scopes care. */
export interface Reach {
  /** Listed files with an object of Argo CD, a wave or a hook. */
  readonly files: ReadonlySet<FilePath>;
  readonly holdsArgoObject: boolean;
  /** Some object that it renders may have a wave or a hook. */
  readonly mayOrder: boolean;
  /** A directory in `stopAt` was met. */
  readonly stopped: boolean;
}

const nowhere: ReadonlySet<FilePath> = new Set();

/** How the files of a workspace hang together by the lists of Kustomize files and by lying in Helm charts. */
export class Layout {
  readonly kustomizations: ReadonlyMap<FilePath, KustomizationNode>;
  /** Files with an object of Argo CD, a wave or a hook, in alphabetical order. */
  readonly relevantFiles: readonly FilePath[];
  /** Files that Kustomize files use as patches, values and the like: they hold no objects of their own. */
  readonly otherFiles: ReadonlySet<FilePath>;
  readonly #shapes: ReadonlyMap<FilePath, FileShape>;
  readonly #listedBy: Links;
  readonly #includedBy: Links;
  readonly #directoriesWithLists: ReadonlySet<FilePath>;
  readonly #charts: ReadonlySet<FilePath>;
  #directoriesOfOtherFiles: ReadonlySet<FilePath> | undefined;
  readonly #reaches = new Map<FilePath, Reach>();

  constructor(shapes: ReadonlyMap<FilePath, FileShape>) {
    this.#shapes = shapes;
    const all = [...shapes.values()];
    this.#charts = new Set(all.filter((shape) => shape.isChart).map((shape) => dirname(shape.path)));
    this.relevantFiles = all
      .filter((shape) => shape.holdsArgoObject || shape.setsOrder)
      .map((shape) => shape.path)
      .sort();
    const withLists = new Map(
      // Of several Kustomize files in one directory, which kustomize rejects, always the same one counts.
      sorted(all.filter((shape) => shape.kustomization)).map((shape) => [dirname(shape.path), shape]),
    );
    this.otherFiles = new Set(all.flatMap((shape) => shape.kustomization?.otherFiles ?? []));
    this.kustomizations = new Map(
      [...withLists].map(([directory, shape]) => [directory, this.#node(shape, withLists)]),
    );
    this.#listedBy = invert(this.kustomizations.values(), (node) => node.files);
    this.#includedBy = invert(this.kustomizations.values(), (node) => node.children);
    this.#directoriesWithLists = new Set([
      ...this.kustomizations.keys(),
      ...[...this.#listedBy.keys()].map(dirname),
    ]);
  }

  holdsArgoObject(path: FilePath): boolean {
    return this.#shapes.get(path)?.holdsArgoObject === true;
  }

  isListed(path: FilePath): boolean {
    return this.#listedBy.has(path);
  }

  /** A Kustomize file stands in the directory, or lists files in it: what it leaves out is left out on purpose. */
  hasLists(directory: FilePath): boolean {
    return this.#directoriesWithLists.has(directory);
  }

  /** A file of the directory is used as a patch, as values or the like. */
  hasOtherFile(directory: FilePath): boolean {
    this.#directoriesOfOtherFiles ??= new Set([...this.otherFiles].map(dirname));
    return this.#directoriesOfOtherFiles.has(directory);
  }

  hasChart(directory: FilePath): boolean {
    return this.#charts.has(directory);
  }

  /** The Kustomize roots that no other one includes, in alphabetical order. Components are none. */
  topmostRoots(): readonly KustomizationNode[] {
    return [...this.kustomizations.values()]
      .filter((node) => !node.isComponent && !this.#isIncluded(node))
      .sort((a, b) => (a.directory < b.directory ? -1 : 1));
  }

  /** What the Kustomize file in `root` brings in. */
  reach(root: FilePath): Reach {
    const reach = this.#reaches.get(root) ?? this.reachBeside(root, nowhere);
    this.#reaches.set(root, reach);
    return reach;
  }

  /** What the Kustomize file in `root` brings in, not looking into the directories in `stopAt`. */
  reachBeside(root: FilePath, stopAt: ReadonlySet<FilePath>): Reach {
    const nodes = [...this.#below(root, stopAt)].flatMap(
      (directory) => this.kustomizations.get(directory) ?? [],
    );
    const files = new Set(nodes.flatMap((node) => node.files).filter((path) => this.#isRelevant(path)));
    return {
      files,
      holdsArgoObject: [...files].some((path) => this.holdsArgoObject(path)),
      mayOrder: files.size > 0 || nodes.some((node) => node.mentionsOrder),
      stopped: nodes.some((node) => node.children.some((child) => stopAt.has(child))),
    };
  }

  /** Relevant files anywhere below a directory. */
  relevantBelow(directory: FilePath): readonly FilePath[] {
    const prefix = `${directory === '/' ? '' : directory}/`;
    const start = firstNotBefore(this.relevantFiles, prefix);
    let end = start;
    while (this.relevantFiles[end]?.startsWith(prefix) === true) end += 1;
    return this.relevantFiles.slice(start, end);
  }

  /** The outermost chart that a file is a template of; undefined for all other files. */
  chartOf(path: FilePath): FilePath | undefined {
    for (let at = dirname(path); at !== dirname(at); at = dirname(at)) {
      const chart = at.endsWith('/templates') ? dirname(at) : undefined;
      if (chart !== undefined && this.#charts.has(chart)) return this.#outermostChart(chart);
    }
    return undefined;
  }

  /** Every directory whose rendering may hold objects of the file. */
  directoriesOver(path: FilePath): ReadonlySet<FilePath> {
    const above = this.#above(this.#listedBy.get(path));
    for (let at = dirname(path); at !== dirname(at); at = dirname(at)) above.add(at);
    return above;
  }

  #node(shape: FileShape, withLists: ReadonlyMap<FilePath, FileShape>): KustomizationNode {
    const { entries, otherFiles, isComponent } = shape.kustomization ?? noLists;
    return {
      directory: dirname(shape.path),
      isComponent,
      files: entries.filter((entry) => this.#shapes.has(entry)),
      children: entries.filter((entry) => withLists.has(entry)),
      mentionsOrder:
        shape.mentionsOrder || otherFiles.some((file) => this.#shapes.get(file)?.mentionsOrder === true),
    };
  }

  #isRelevant(path: FilePath): boolean {
    const shape = this.#shapes.get(path);
    return shape !== undefined && (shape.holdsArgoObject || shape.setsOrder);
  }

  /** A component that nothing includes renders nothing, and so takes nobody's place at the top. */
  #isIncluded(node: KustomizationNode): boolean {
    const above = this.#above(this.#includedBy.get(node.directory));
    above.delete(node.directory);
    return [...above].some((directory) => this.kustomizations.get(directory)?.isComponent === false);
  }

  #below(root: FilePath, stopAt: ReadonlySet<FilePath>): ReadonlySet<FilePath> {
    const childrenOf = (directory: FilePath): readonly FilePath[] =>
      (this.kustomizations.get(directory)?.children ?? []).filter((child) => !stopAt.has(child));
    return closure([root], childrenOf);
  }

  #above(start: readonly Link[] = []): Set<FilePath> {
    const includers = (directory: FilePath): readonly FilePath[] =>
      (this.#includedBy.get(directory) ?? []).map(from);
    return closure(start.map(from), includers);
  }

  #outermostChart(chart: FilePath): FilePath {
    const parent = dirname(dirname(chart));
    return dirname(chart).endsWith('/charts') && this.#charts.has(parent)
      ? this.#outermostChart(parent)
      : chart;
  }
}

interface Link {
  readonly from: FilePath;
  readonly to: FilePath;
}

type Links = ReadonlyMap<FilePath, readonly Link[]>;

/** Who leads to a path. */
function invert(
  nodes: Iterable<KustomizationNode>,
  targets: (node: KustomizationNode) => readonly FilePath[],
): Links {
  const links = [...nodes].flatMap((node) => targets(node).map((to) => ({ from: node.directory, to })));
  return groupBy(links, (link) => link.to);
}

function from(link: Link): FilePath {
  return link.from;
}

function sorted(shapes: readonly FileShape[]): readonly FileShape[] {
  return shapes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

const noLists = { entries: [], otherFiles: [], isComponent: false };

/** Everything that can be reached, the start included; cycles are no harm. */
function closure(start: readonly FilePath[], next: (path: FilePath) => readonly FilePath[]): Set<FilePath> {
  const reached = new Set(start);
  for (const path of reached) {
    for (const following of next(path)) reached.add(following);
  }
  return reached;
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
