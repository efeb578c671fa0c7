import type { AnnotationOrigin } from '../renderedResource.ts';
import type { FilePath } from '../../text/place.ts';
import type { LocatePart } from '../../yaml/literalText.ts';
import type { TextRange } from '../../text/textRange.ts';
import { kustomizeValue } from '../../yaml/scalarType.ts';
import type { ScalarValue } from '../../yaml/scalarType.ts';
import { effectivePairs, isMergePair, mapPair } from '../../yaml/yamlPath.ts';
import type { ScalarStyle, YamlMap, YamlNode, YamlScalar, YamlSequence } from '../../yaml/yamlNode.ts';

/**
 * A YAML value while kustomize works on it. Immutable, so that overlays share what they do not change, and every
 * scalar knows the place that set it. Values of files are unfolded only where somebody looks.
 */
export type Tree = TreeMap | TreeSequence | TreeScalar;

export interface TreeMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Tree>;
}

export interface TreeSequence {
  readonly kind: 'sequence';
  readonly items: readonly Tree[];
}

export interface TreeScalar {
  readonly kind: 'scalar';
  /** As written, after unquoting: kustomize makes annotations of this, whatever the type (S§1.3). */
  readonly text: string;
  readonly value: ScalarValue;
  readonly style: ScalarStyle;
  readonly origin: AnnotationOrigin | undefined;
}

/** What is known of all scalars of one text. */
export interface TreeSource {
  readonly via: AnnotationOrigin['via'];
  readonly path: FilePath;
  /** For a patch that stands as a string in a kustomization: the span of that string. */
  readonly inline: TextRange | undefined;
  /** Where parts of that string stand in the file, if it is written so that this can be told. */
  readonly locate?: LocatePart | undefined;
}

/** The tree of a YAML node. Aliases and merge keys are followed; of equal keys the last one counts. */
export function treeOf(node: YamlNode | undefined, source: TreeSource): Tree {
  return unfold(node, { ...source, aliased: false });
}

export function mapOf(entries: Iterable<readonly [string, Tree]>): TreeMap {
  return { kind: 'map', entries: new Map(entries) };
}

/** The tree if it is a map, else an empty one. */
export function mapFrom(tree: Tree | undefined): TreeMap {
  return tree?.kind === 'map' ? tree : mapOf([]);
}

export function sequenceOf(items: readonly Tree[]): TreeSequence {
  return { kind: 'sequence', items };
}

/** A scalar that no text set. */
export function scalarOf(value: ScalarValue): TreeScalar {
  return { kind: 'scalar', text: String(value), value, style: 'plain', origin: undefined };
}

/**
 * A scalar that a patch took from another field, perhaps with another text: its place is still where it comes from, but
 * an edit there would change more than this.
 */
export function takenFrom(scalar: TreeScalar, text = scalar.text): TreeScalar {
  const origin = scalar.origin && ({ ...scalar.origin, via: 'patch', editable: false } as const);
  return text === scalar.text ? { ...scalar, origin } : { ...scalar, text, value: text, origin };
}

export function isNull(tree: Tree | undefined): boolean {
  return tree?.kind === 'scalar' && tree.value === null;
}

/** The value under a key, if `tree` is a map that has it. */
export function entryOf(tree: Tree | undefined, key: string): Tree | undefined {
  if (tree?.kind !== 'map') return undefined;
  return tree instanceof FileMap ? tree.entry(key) : tree.entries.get(key);
}

/** The text of a scalar; undefined for everything else. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' ? tree.text : undefined;
}

/** The map with one entry set. */
export function withEntry(map: TreeMap, key: string, value: Tree): TreeMap {
  return mapOf([...map.entries, [key, value]]);
}

/** The map without one entry. */
export function withoutEntry(map: TreeMap, key: string): TreeMap {
  return mapOf([...map.entries].filter(([name]) => name !== key));
}

/** Plain objects, arrays and scalars, as JSON would have them. */
export function plainOf(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree.value;
    case 'sequence':
      return tree.items.map(plainOf);
    case 'map':
      return Object.fromEntries([...tree.entries].map(([key, value]) => [key, plainOf(value)]));
  }
}

interface NodeSource extends TreeSource {
  readonly aliased: boolean;
}

function unfold(node: YamlNode | undefined, source: NodeSource): Tree {
  switch (node?.kind) {
    case 'map':
      return new FileMap(node, source);
    case 'sequence':
      return new FileSequence(node, source);
    case 'scalar':
      return fileScalar(node, source);
    case 'alias':
      return unfold(node.target, { ...source, aliased: true });
    case undefined:
      return scalarOf(null);
  }
}

class FileMap implements TreeMap {
  readonly kind = 'map';
  readonly #node: YamlMap;
  readonly #source: NodeSource;
  #entries: ReadonlyMap<string, Tree> | undefined;
  /** The maps and lists that somebody has asked for, while not all entries are unfolded. */
  #asked: Map<string, Tree> | undefined;

  constructor(node: YamlMap, source: NodeSource) {
    this.#node = node;
    this.#source = source;
  }

  get entries(): ReadonlyMap<string, Tree> {
    this.#entries ??= this.#unfoldAll();
    return this.#entries;
  }

  /** One entry: most objects have many more than anybody asks for. */
  entry(key: string): Tree | undefined {
    if (this.#entries) return this.#entries.get(key);
    const known = this.#asked?.get(key);
    if (known) return known;
    const pair = mapPair(this.#node, key);
    // What is not written here may be merged in.
    if (!pair || isMergePair(pair))
      return this.#node.pairs.some(isMergePair) ? this.entries.get(key) : undefined;
    const tree = unfold(pair.value, this.#source);
    if (tree.kind === 'scalar') return tree;
    this.#asked ??= new Map();
    this.#asked.set(key, tree);
    return tree;
  }

  #unfoldAll(): ReadonlyMap<string, Tree> {
    const asked = this.#asked;
    this.#asked = undefined;
    return new Map(
      effectivePairs(this.#node).map(({ name, pair, merged }) => [
        name,
        (merged ? undefined : asked?.get(name)) ??
          unfold(pair.value, merged ? { ...this.#source, aliased: true } : this.#source),
      ]),
    );
  }
}

class FileSequence implements TreeSequence {
  readonly kind = 'sequence';
  readonly #node: YamlSequence;
  readonly #source: NodeSource;
  #items: readonly Tree[] | undefined;

  constructor(node: YamlSequence, source: NodeSource) {
    this.#node = node;
    this.#source = source;
  }

  get items(): readonly Tree[] {
    this.#items ??= this.#node.items.map((item) => unfold(item, this.#source));
    return this.#items;
  }
}

function fileScalar(node: YamlScalar, source: NodeSource): TreeScalar {
  const { via, path, inline, locate, aliased } = source;
  const located = inline && locate?.(node.range);
  return {
    kind: 'scalar',
    text: node.value,
    value: kustomizeValue(node),
    style: node.style,
    origin: {
      via,
      place: { path, range: located ?? inline ?? node.range },
      editable: (!inline || located !== undefined) && !aliased,
      ...(located && { inText: true }),
    },
  };
}
