import { parseGoInteger } from '../argo/goInteger.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Located } from '../manifest/manifest.ts';
import { nearestName } from '../text/nearestName.ts';
import type { TextRange } from '../text/textRange.ts';
import { scalarType, scalarValue } from '../yaml/scalarType.ts';
import type { YamlNode, YamlPair, YamlScalar } from '../yaml/yamlNode.ts';
import { effectivePairs, resolveAlias } from '../yaml/yamlPath.ts';
import { configMessages, type ExpectedType } from './configMessages.ts';
import type { ConfigProblem } from './readConfig.ts';

/** A node of the configuration and the way to it, for messages. */
export interface ConfigNode {
  readonly node: YamlNode | undefined;
  readonly where: string;
}

/**
 * Reads typed values out of one configuration file. A value of the wrong type becomes a problem and counts as absent;
 * an empty value (`bands:`) is absent without a problem.
 */
export class ConfigReader {
  readonly problems: ConfigProblem[] = [];

  report(range: TextRange, message: Localized<string>): void {
    this.problems.push({ range, message });
  }

  /** The value of each key of a mapping. Unless `known` is undefined, other keys are problems. */
  fields(at: ConfigNode, known: readonly string[] | undefined): ReadonlyMap<string, Field> {
    const fields = new Map<string, Field>();
    for (const { name, pair } of this.#pairs(at)) {
      const where = at.where === '' ? name : `${at.where}.${name}`;
      const earlier = fields.get(name);
      if (earlier) this.report(earlier.key.range, configMessages.duplicateKey(where));
      if (known?.includes(name) === false) this.#reportUnknown(pair, where, known);
      else fields.set(name, { key: { value: name, range: pair.key.range }, node: pair.value, where });
    }
    return fields;
  }

  items(at: ConfigNode | undefined): readonly ConfigNode[] {
    const node = this.#present(at);
    if (!at || !node) return [];
    if (node.kind === 'sequence') {
      return node.items.map((item, index) => ({ node: item, where: `${at.where}[${index}]` }));
    }
    this.#reportType(at, node, 'list');
    return [];
  }

  /** A list of texts, or one text that stands for a list of one. */
  texts(at: ConfigNode | undefined): readonly Located<string>[] {
    const nodes = at && resolveAlias(at.node)?.kind === 'scalar' ? [at] : this.items(at);
    return nodes.flatMap((item) => this.text(item) ?? []);
  }

  text(at: ConfigNode | undefined): Located<string> | undefined {
    return this.#scalar(at, 'text', ({ value, range }) => (value === '' ? undefined : { value, range }));
  }

  boolean(at: ConfigNode | undefined): boolean | undefined {
    return this.#scalar(at, 'boolean', (scalar) => {
      const value = scalarValue(scalar);
      return typeof value === 'boolean' ? value : undefined;
    });
  }

  wave(at: ConfigNode | undefined): bigint | undefined {
    return this.parsed(at, 'wave', parseGoInteger);
  }

  /** A scalar whose text `parse` understands. */
  parsed<T>(
    at: ConfigNode | undefined,
    expected: ExpectedType,
    parse: (text: string) => T | undefined,
  ): T | undefined {
    return this.#scalar(at, expected, ({ value }) => parse(value));
  }

  #scalar<T>(
    at: ConfigNode | undefined,
    expected: ExpectedType,
    read: (scalar: YamlScalar) => T | undefined,
  ): T | undefined {
    const node = this.#present(at);
    if (!at || !node) return undefined;
    const value = node.kind === 'scalar' ? read(node) : undefined;
    if (value === undefined) this.#reportType(at, node, expected);
    return value;
  }

  #pairs(at: ConfigNode): ReturnType<typeof effectivePairs> {
    const node = this.#present(at);
    if (!node) return [];
    if (node.kind !== 'map') this.#reportType(at, node, 'map');
    return effectivePairs(node);
  }

  #present(at: ConfigNode | undefined): YamlNode | undefined {
    const node = resolveAlias(at?.node);
    return node?.kind === 'scalar' && scalarType(node) === 'null' ? undefined : node;
  }

  #reportType(at: ConfigNode, node: YamlNode, expected: ExpectedType): void {
    this.report(node.range, configMessages.wrongType(at.where, expected));
  }

  #reportUnknown(pair: YamlPair, where: string, known: readonly string[]): void {
    const name = where.slice(where.lastIndexOf('.') + 1);
    this.report(pair.key.range, configMessages.unknownKey(where, nearestName(name, known)));
  }
}

export interface Field extends ConfigNode {
  readonly key: Located<string>;
}
