import type { Located } from '../../manifest/manifest.ts';
import { scalarType, scalarValue } from '../../yaml/scalarType.ts';
import { effectivePairs, resolveAlias } from '../../yaml/yamlPath.ts';
import type { YamlNode, YamlScalar } from '../../yaml/yamlNode.ts';

type IsText = (scalar: YamlScalar) => boolean;

/**
 * The fields of a mapping whose shape has been checked: what is absent, null or of another type reads as empty. Names
 * are matched without regard to case, as Go's JSON decoder does.
 */
export class Fields {
  readonly #values: ReadonlyMap<string, YamlNode | undefined>;
  readonly #isText: IsText;

  /** @param isText which scalars are texts although YAML 1.1 gives them another type */
  constructor(node: YamlNode | undefined, isText: IsText = never) {
    this.#isText = isText;
    this.#values = new Map(
      effectivePairs(node).map(({ name, pair }) => [name.toLowerCase(), resolveAlias(pair.value)]),
    );
  }

  /** Whether the field is there and not null. */
  has(name: string): boolean {
    const node = this.node(name);
    return node !== undefined && !(node.kind === 'scalar' && scalarType(node) === 'null');
  }

  node(name: string): YamlNode | undefined {
    return this.#values.get(name.toLowerCase());
  }

  text(name: string): string {
    return this.scalar(name)?.value ?? '';
  }

  /** The scalar of a text field, with its style and its place. */
  scalar(name: string): YamlScalar | undefined {
    return this.#textOf(this.node(name));
  }

  flag(name: string): boolean {
    const node = this.node(name);
    return node?.kind === 'scalar' && scalarValue(node) === true;
  }

  number(name: string): number {
    const node = this.node(name);
    const value = node?.kind === 'scalar' ? scalarValue(node) : undefined;
    return typeof value === 'number' ? value : 0;
  }

  nodes(name: string): readonly YamlNode[] {
    const node = this.node(name);
    return node?.kind === 'sequence' ? node.items.map((item) => resolveAlias(item) ?? item) : [];
  }

  texts(name: string): readonly Located<string>[] {
    return this.nodes(name).map((item) => ({ value: this.#textOf(item)?.value ?? '', range: item.range }));
  }

  structs(name: string): readonly Fields[] {
    return this.nodes(name).map((item) => new Fields(item, this.#isText));
  }

  struct(name: string): Fields {
    return new Fields(this.node(name), this.#isText);
  }

  #textOf(node: YamlNode | undefined): YamlScalar | undefined {
    if (node?.kind !== 'scalar') return undefined;
    return scalarType(node) === 'string' || this.#isText(node) ? node : undefined;
  }
}

function never(): boolean {
  return false;
}
