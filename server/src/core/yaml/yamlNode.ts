import type { TextRange } from '../text/textRange.ts';

/**
 * The one reading interface for YAML. Two readers produce it (see readYaml.ts): js-yaml's event parser, which is
 * strict and fast, and `yaml`, which recovers from errors. A differential test keeps them equal.
 */
export type YamlNode = YamlMap | YamlSequence | YamlScalar | YamlAlias;

interface YamlNodeBase {
  /**
   * The node's own text: quotes, brackets and block scalar headers included; anchors and tags excluded. A block
   * collection ends where its last value ends. A block scalar ends with its last line that is not blank, without the
   * line break; one that keeps blank lines (`|+`) has them too. An absent value is an empty range right behind its
   * colon or dash (and its anchor or tag), or behind the key where there is not even a colon.
   */
  readonly range: TextRange;
  readonly anchor?: string;
  /** The tag as written (`!!str`, `!custom`), where there is one. */
  readonly tag?: string;
}

export interface YamlMap extends YamlNodeBase {
  readonly kind: 'map';
  readonly style: 'block' | 'flow';
  readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

export interface YamlSequence extends YamlNodeBase {
  readonly kind: 'sequence';
  readonly style: 'block' | 'flow';
  readonly items: readonly YamlNode[];
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface YamlScalar extends YamlNodeBase {
  readonly kind: 'scalar';
  /** The text after unquoting and folding, before any type is given to it (see scalarType.ts). */
  readonly value: string;
  readonly style: ScalarStyle;
}

export interface YamlAlias extends YamlNodeBase {
  readonly kind: 'alias';
  readonly name: string;
  /** The anchored node, or undefined when the document defines no such anchor before the alias. */
  readonly target: YamlNode | undefined;
}

export interface YamlDocument {
  /** Undefined for an empty document. */
  readonly root: YamlNode | undefined;
  /** From the first to the last character that belongs to the document, `---` excluded. */
  readonly range: TextRange;
}

/** A place where the text is not YAML. `message` is plain English without position, from the reader. */
export interface YamlProblem {
  readonly message: string;
  readonly range: TextRange;
}

export interface YamlFile {
  readonly documents: readonly YamlDocument[];
  /** Empty for valid YAML. With problems, `documents` holds what could be recovered. */
  readonly problems: readonly YamlProblem[];
}
