import { groupBy } from '../collections/groupBy.ts';
import { dirname } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { FileShape } from './fileShape.ts';

/** A Kustomize file with its lists resolved to what there is. Entries that lead nowhere are left out. */
export interface KustomizationNode {
  readonly directory: FilePath;
  readonly isComponent: boolean;
  readonly files: readonly FileShape[];
  /** What it includes, components as well. */
  readonly includes: readonly KustomizationNode[];
  readonly includedBy: readonly KustomizationNode[];
  /** The file itself, or a patch that it names, mentions a wave or a hook. */
  readonly mentionsOrder: boolean;
}

/** How the Kustomize files of a workspace include each other. Cycles, which kustomize refuses, do no harm. */
export class KustomizeGraph {
  /** By directory. */
  readonly nodes: ReadonlyMap<FilePath, KustomizationNode>;
  /** The Kustomize files that no other one includes. Components are none of them. */
  readonly topmost: readonly KustomizationNode[];
  readonly #listedBy: ReadonlyMap<FilePath, readonly { readonly node: KustomizationNode }[]>;
  readonly #reachable: ReadonlySet<KustomizationNode>;
  readonly #overArgoObjects: ReadonlySet<KustomizationNode>;
  readonly #overRelevant: ReadonlySet<KustomizationNode>;

  constructor(shapes: ReadonlyMap<FilePath, FileShape>) {
    this.nodes = createNodes(shapes);
    const nodes = [...this.nodes.values()];
    const rendering = nodes.filter((node) => !node.isComponent);
    const included = closure(rendering.flatMap(includesOf), includesOf);
    this.topmost = rendering.filter((node) => !included.has(node));
    this.#reachable = closure(this.topmost, includesOf);
    this.#overArgoObjects = closure(nodes.filter(listsArgoObject), includersOf);
    this.#overRelevant = closure(nodes.filter(isRelevantNode), includersOf);
    const listed = nodes.flatMap((node) => node.files.map(({ path }) => ({ path, node })));
    this.#listedBy = groupBy(listed, ({ path }) => path);
  }

  listedFiles(): Iterable<FilePath> {
    return this.#listedBy.keys();
  }

  isListed(path: FilePath): boolean {
    return this.#listedBy.has(path);
  }

  /** Whether a topmost Kustomize file brings the file in, perhaps through others. */
  isReached(path: FilePath): boolean {
    return this.#nodesListing(path).some((node) => this.#reachable.has(node));
  }

  /** Whether what the directory's Kustomize file renders may hold an object of Argo CD. */
  holdsArgoObject(directory: FilePath): boolean {
    const node = this.nodes.get(directory);
    return node !== undefined && this.#overArgoObjects.has(node);
  }

  /** Whether what a Kustomize file renders may hold a wave, a hook or an object of Argo CD. */
  isRelevant(node: KustomizationNode): boolean {
    return this.#overRelevant.has(node);
  }

  /** Every directory whose Kustomize file brings the file in. */
  directoriesOver(path: FilePath): readonly FilePath[] {
    return [...closure(this.#nodesListing(path), includersOf)].map(({ directory }) => directory);
  }

  /** The Kustomize files that include one of those in `directories`, perhaps through others. */
  above(directories: ReadonlySet<FilePath>): ReadonlySet<KustomizationNode> {
    const start = [...directories].flatMap((directory) => this.nodes.get(directory) ?? []);
    return closure(start.flatMap(includersOf), includersOf);
  }

  /**
   * The relevant files that a Kustomize file brings in, not looking into the directories in `stopAt`; undefined when
   * nothing that is left may have a wave, a hook or an object of Argo CD.
   */
  filesBelow(root: KustomizationNode, stopAt: ReadonlySet<FilePath>): ReadonlySet<FilePath> | undefined {
    const below = [
      ...closure([root], (node) => node.includes.filter(({ directory }) => !stopAt.has(directory))),
    ];
    if (!below.some(isRelevantNode)) return undefined;
    return new Set(below.flatMap((node) => node.files.filter(isRelevantFile).map(({ path }) => path)));
  }

  #nodesListing(path: FilePath): readonly KustomizationNode[] {
    return (this.#listedBy.get(path) ?? []).map(({ node }) => node);
  }
}

interface GrowingNode extends KustomizationNode {
  readonly includes: GrowingNode[];
  readonly includedBy: GrowingNode[];
}

function createNodes(shapes: ReadonlyMap<FilePath, FileShape>): ReadonlyMap<FilePath, KustomizationNode> {
  // Of several Kustomize files in one directory, which kustomize refuses, always the same one counts.
  const withLists = [...shapes.values()]
    .filter((shape) => shape.kustomization)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const shapeOf = new Map(withLists.map((shape) => [dirname(shape.path), shape]));
  const nodes = new Map([...shapeOf].map(([directory, shape]) => [directory, createNode(shape, shapes)]));
  for (const [directory, node] of nodes) {
    for (const entry of shapeOf.get(directory)?.kustomization?.entries ?? []) {
      const included = nodes.get(entry);
      if (!included) continue;
      node.includes.push(included);
      included.includedBy.push(node);
    }
  }
  return nodes;
}

function createNode(shape: FileShape, shapes: ReadonlyMap<FilePath, FileShape>): GrowingNode {
  const { entries = [], otherFiles = [], isComponent = false } = shape.kustomization ?? {};
  return {
    directory: dirname(shape.path),
    isComponent,
    files: entries.flatMap((entry) => shapes.get(entry) ?? []),
    includes: [],
    includedBy: [],
    mentionsOrder: shape.mentionsOrder || otherFiles.some((file) => shapes.get(file)?.mentionsOrder === true),
  };
}

function isRelevantNode({ mentionsOrder, files }: KustomizationNode): boolean {
  return mentionsOrder || files.some(isRelevantFile);
}

function isRelevantFile(file: FileShape): boolean {
  return file.isRelevant;
}

function listsArgoObject({ files }: KustomizationNode): boolean {
  return files.some((file) => file.holdsArgoObject);
}

function includesOf(node: KustomizationNode): readonly KustomizationNode[] {
  return node.includes;
}

function includersOf(node: KustomizationNode): readonly KustomizationNode[] {
  return node.includedBy;
}

/** Everything that can be reached, the start included. */
function closure(
  start: readonly KustomizationNode[],
  next: (node: KustomizationNode) => readonly KustomizationNode[],
): ReadonlySet<KustomizationNode> {
  const reached = new Set(start);
  for (const node of reached) {
    for (const following of next(node)) reached.add(following);
  }
  return reached;
}
