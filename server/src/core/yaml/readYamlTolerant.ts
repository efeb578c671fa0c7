import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Alias, Document, Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { estimateNesting } from './estimateNesting.ts';
import {
  blockScalarEnd,
  blockScalarHeader,
  documentRange,
  documentStart,
  isBlank,
  skipBlanks,
} from './sourceText.ts';
import type {
  ScalarStyle,
  YamlAlias,
  YamlDocument,
  YamlFile,
  YamlMap,
  YamlNode,
  YamlPair,
} from './yamlNode.ts';
import type { YamlProblem, YamlScalar, YamlSequence } from './yamlNode.ts';

/** Far above what manifests need, and far below what `yaml`, which is recursive, can take. */
const deepestNesting = 200;

/**
 * Reads a text with `yaml`, which collects mistakes and goes on: for texts that the strict reader rejects. On valid
 * YAML it gives the same tree. Never throws.
 */
export function readYamlTolerant(text: string): YamlFile {
  // Near the end of the stack V8 may fail to compile a regular expression, and that ends the whole process.
  if (estimateNesting(text) > deepestNesting) {
    return {
      documents: [],
      problems: [{ message: 'nested too deeply', range: { start: 0, end: text.length } }],
    };
  }
  return convertDocuments(text, parse(text));
}

function parse(text: string): readonly Document.Parsed[] {
  // `yaml` takes a lone CR for text; other readers, go-yaml among them, for a line break.
  return parseAllDocuments(text.replaceAll(/\r(?!\n)/g, '\n'), {
    keepSourceTokens: true,
    logLevel: 'silent',
    prettyErrors: false,
    schema: 'failsafe',
    uniqueKeys: false,
  });
}

function convertDocuments(text: string, parsed: readonly Document.Parsed[]): YamlFile {
  const documents: YamlDocument[] = [];
  const problems: YamlProblem[] = [];
  for (const document of parsed) {
    if (isNothing(document)) continue;
    documents.push(new TreeConverter(text).document(document, documents.at(-1)?.range.end ?? 0));
    for (const { message, pos } of document.errors) {
      problems.push({ message, range: { start: pos[0], end: Math.min(pos[1], text.length) } });
    }
  }
  return { documents, problems };
}

/** Comments and a `...` make a document for `yaml` only. */
function isNothing({ directives, contents, errors }: Document.Parsed): boolean {
  return directives.docStart !== true && errors.length === 0 && isScalar(contents) && isAbsent(contents);
}

function isAbsent(node: Scalar): boolean {
  const [start, end] = node.range ?? [0, 0];
  return start === end && node.anchor === undefined && node.tag === undefined;
}

type SourceNode = ParsedNode | null;

const scalarStyles: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

class TreeConverter {
  readonly #text: string;
  readonly #anchors = new Map<string, YamlNode>();
  /** End of the last token that was converted. */
  #cursor = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(document: Document.Parsed, from: number): YamlDocument {
    const start = documentStart(this.#text, from);
    this.#cursor = start;
    const node = this.#node(document.contents);
    const isEmpty =
      node.range.start === node.range.end && node.anchor === undefined && node.tag === undefined;
    return { root: isEmpty ? undefined : node, range: documentRange(this.#text, start, this.#cursor) };
  }

  #node(node: SourceNode): YamlNode {
    const tag = this.#skipProperties(node);
    const converted = this.#convert(node);
    this.#cursor = converted.range.end;
    const anchor = isAlias(node) ? undefined : node?.anchor;
    if (tag === undefined && anchor === undefined) return converted;
    const whole = {
      ...converted,
      ...(anchor !== undefined && { anchor }),
      ...(tag !== undefined && { tag }),
    };
    if (anchor !== undefined) this.#anchors.set(anchor, whole);
    return whole;
  }

  /** Moves the cursor behind the anchor and the tag of a node, where it has them, and gives the tag as written. */
  #skipProperties(node: SourceNode): string | undefined {
    let tag: string | undefined;
    let left = isAlias(node) ? 0 : Number(node?.anchor !== undefined) + Number(node?.tag !== undefined);
    for (; left > 0; left -= 1) {
      const start = skipBlanks(this.#text, this.#cursor);
      this.#cursor = this.#propertyEnd(start);
      if (this.#text.charAt(start) === '!') tag = this.#text.slice(start, this.#cursor);
    }
    return tag;
  }

  #propertyEnd(start: number): number {
    const isVerbatim = this.#text.startsWith('!<', start);
    let end = start;
    while (end < this.#text.length && !isBlank(this.#text.charCodeAt(end))) {
      if (!isVerbatim && ',[]{}'.includes(this.#text.charAt(end))) break;
      end += 1;
    }
    return end;
  }

  #convert(node: SourceNode): YamlNode {
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) return this.#sequence(node);
    if (isAlias(node)) return this.#alias(node);
    if (isScalar(node) && node.range[0] < node.range[1]) return this.#scalar(node);
    return this.#absent();
  }

  #absent(): YamlScalar {
    return { kind: 'scalar', style: 'plain', range: { start: this.#cursor, end: this.#cursor }, value: '' };
  }

  #scalar(node: Scalar.Parsed): YamlScalar {
    const style = scalarStyles[node.type ?? ''] ?? 'plain';
    const [start, end] = node.range;
    const isBlock = style === 'literal' || style === 'folded';
    const exactEnd = isBlock ? blockScalarEnd(this.#text, blockScalarHeader(this.#text, start), end) : end;
    return { kind: 'scalar', style, range: { start, end: exactEnd }, value: node.source };
  }

  #alias(node: Alias.Parsed): YamlAlias {
    const [start, end] = node.range;
    return {
      kind: 'alias',
      range: { start, end },
      name: node.source,
      target: this.#anchors.get(node.source),
    };
  }

  #map(node: YAMLMap.Parsed): YamlMap {
    const start = skipBlanks(this.#text, this.#cursor);
    const inBraces = node.srcToken?.type === 'flow-collection';
    this.#cursor = inBraces ? start + 1 : start;
    const pairs = node.items.map((pair) => this.#pair(pair as Pair<ParsedNode, SourceNode>));
    const end = inBraces ? node.range[1] : this.#cursor;
    return { kind: 'map', style: node.flow ? 'flow' : 'block', range: { start, end }, pairs };
  }

  #pair(pair: Pair<ParsedNode, SourceNode>): YamlPair {
    const { start, sep } = pair.srcToken ?? {};
    const questionMark = start?.find(({ type }) => type === 'explicit-key-ind');
    const colon = sep?.find(({ type }) => type === 'map-value-ind');
    if (questionMark) this.#cursor = questionMark.offset + 1;
    else this.#cursor = this.#skipSeparators();
    const key = this.#node(pair.key);
    if (colon) this.#cursor = colon.offset + 1;
    return { key, value: this.#node(pair.value) };
  }

  #sequence(node: YAMLSeq.Parsed): YamlSequence {
    const start = skipBlanks(this.#text, this.#cursor);
    const inBrackets = node.srcToken?.type === 'flow-collection';
    this.#cursor = inBrackets ? start + 1 : start;
    const items = node.items.map((item, index) => {
      this.#cursor = inBrackets ? this.#skipSeparators() : this.#behindDash(node, index);
      return this.#node(item);
    });
    const end = inBrackets ? node.range[1] : this.#cursor;
    return { kind: 'sequence', style: inBrackets ? 'flow' : 'block', range: { start, end }, items };
  }

  #behindDash(node: YAMLSeq.Parsed, index: number): number {
    const token = node.srcToken?.items[index]?.start.find(({ type }) => type === 'seq-item-ind');
    return token ? token.offset + 1 : this.#cursor;
  }

  #skipSeparators(): number {
    let at = skipBlanks(this.#text, this.#cursor);
    while (this.#text.charAt(at) === ',') at = skipBlanks(this.#text, at + 1);
    return at;
  }
}
