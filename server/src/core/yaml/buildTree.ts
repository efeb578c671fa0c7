import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, getScalarValue } from 'js-yaml/browser';
import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml/browser';
import {
  blockScalarEnd,
  blockScalarHeader,
  documentRange,
  documentStart,
  isBlank,
  lineStart,
  skipBlanks,
} from './sourceText.ts';
import type { TextRange } from '../text/textRange.ts';
import type { ScalarStyle, YamlAlias, YamlDocument, YamlMap, YamlNode, YamlPair } from './yamlNode.ts';
import type { YamlScalar, YamlSequence } from './yamlNode.ts';

/** Builds the documents of a text from js-yaml's events, which say where things start but not where they end. */
export function buildTree(text: string, events: readonly Event[]): readonly YamlDocument[] {
  return new TreeBuilder(text, events).documents();
}

type PropertyEvent = MappingEvent | SequenceEvent | ScalarEvent;

const absent = -1;
const scalarStyles: Readonly<Record<ScalarEvent['style'], ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

class TreeBuilder {
  readonly #text: string;
  readonly #events: readonly Event[];
  /** Index of the next event. */
  #next = 0;
  /** End of the last token that was read: everything up to the next one is blank or punctuation. */
  #cursor = 0;
  #anchors = new Map<string, YamlNode>();

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  documents(): YamlDocument[] {
    const documents: YamlDocument[] = [];
    let end = 0;
    while (this.#take()?.type === EVENT_ID.DOCUMENT) {
      const document = this.#document(end);
      documents.push(document);
      end = document.range.end;
    }
    return documents;
  }

  #document(from: number): YamlDocument {
    this.#anchors = new Map();
    const start = documentStart(this.#text, from);
    this.#cursor = start;
    const node = this.#node();
    this.#take();
    const isEmpty = node.kind === 'scalar' && node.range.start === node.range.end && !hasProperties(node);
    return { root: isEmpty ? undefined : node, range: documentRange(this.#text, start, this.#cursor) };
  }

  #take(): Event | undefined {
    const event = this.#events[this.#next];
    this.#next += 1;
    return event;
  }

  /** Takes the event that closes the current collection, if it is next. */
  #takeEnd(): boolean {
    const type = this.#events[this.#next]?.type;
    if (type !== undefined && type !== EVENT_ID.POP) return false;
    this.#next += 1;
    return true;
  }

  #node(): YamlNode {
    const event = this.#take();
    switch (event?.type) {
      case EVENT_ID.MAPPING:
        return this.#withProperties(this.#map(event), event);
      case EVENT_ID.SEQUENCE:
        return this.#withProperties(this.#sequence(event), event);
      case EVENT_ID.SCALAR:
        return this.#withProperties(this.#scalar(event), event);
      case EVENT_ID.ALIAS:
        return this.#alias(event);
      case EVENT_ID.DOCUMENT:
      case EVENT_ID.POP:
      case undefined:
        throw new Error('js-yaml closed a node that it never opened.');
    }
  }

  #map(event: MappingEvent): YamlMap {
    const style = event.style === COLLECTION_STYLE.FLOW ? 'flow' : 'block';
    const inBraces = style === 'flow' && this.#opensBraces(event);
    // The event of `[? a : b]` starts behind the `?`.
    const start = style === 'block' || inBraces ? event.start : this.#cursor;
    this.#cursor = inBraces ? start + 1 : start;
    const pairs: YamlPair[] = [];
    while (!this.#takeEnd()) {
      this.#cursor = inBraces ? this.#skipSeparators() : skipBlanks(this.#text, this.#cursor);
      pairs.push(this.#pair(event));
    }
    if (inBraces) this.#cursor = this.#skipSeparators() + 1;
    return { kind: 'map', style, range: { start, end: this.#cursor }, pairs };
  }

  /** False for the mapping without braces that `[a: b]` implies; its key may have braces of its own. */
  #opensBraces(event: MappingEvent): boolean {
    const first = this.#events[this.#next];
    const sameStart = first?.type === EVENT_ID.MAPPING && first.start === event.start;
    return this.#text.charAt(event.start) === '{' && !sameStart;
  }

  #pair(map: MappingEvent): YamlPair {
    const isExplicit = this.#text.charAt(this.#cursor) === '?' && this.#startsLater(this.#cursor);
    if (isExplicit) this.#cursor += 1;
    const key = this.#node();
    const colon = skipBlanks(this.#text, this.#cursor);
    const isOurs = this.#text.charAt(colon) === ':' && (!isExplicit || this.#closesExplicitKey(map, colon));
    if (isOurs) this.#cursor = colon + 1;
    return { key, value: this.#node() };
  }

  /** `? key` may go without a value: the next colon may then be the value of an outer key, or a key's first letter. */
  #closesExplicitKey(map: MappingEvent, colon: number): boolean {
    if (map.style === COLLECTION_STYLE.FLOW) return true;
    const column = colon - lineStart(this.#text, colon);
    const isMark = colon + 1 >= this.#text.length || isBlank(this.#text.charCodeAt(colon + 1));
    return isMark && column === map.start - lineStart(this.#text, map.start);
  }

  #sequence(event: SequenceEvent): YamlSequence {
    const start = event.start;
    const style = event.style === COLLECTION_STYLE.FLOW ? 'flow' : 'block';
    this.#cursor = style === 'flow' ? start + 1 : start;
    const items: YamlNode[] = [];
    while (!this.#takeEnd()) {
      this.#cursor = this.#skipSeparators();
      if (style === 'block') this.#cursor += 1;
      items.push(this.#node());
    }
    if (style === 'flow') this.#cursor = this.#skipSeparators() + 1;
    return { kind: 'sequence', style, range: { start, end: this.#cursor }, items };
  }

  #scalar(event: ScalarEvent): YamlScalar {
    const range = this.#scalarRange(event);
    this.#cursor = range.end;
    return {
      kind: 'scalar',
      style: scalarStyles[event.style],
      range,
      value: getScalarValue(this.#text, event),
    };
  }

  #scalarRange(event: ScalarEvent): TextRange {
    const { valueStart, valueEnd, style } = event;
    const from = Math.max(this.#cursor, event.anchorEnd, event.tagEnd);
    if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) {
      const header = blockScalarHeader(this.#text, skipBlanks(this.#text, from));
      return { start: header.start, end: blockScalarEnd(this.#text, header, valueEnd) };
    }
    if (valueStart === absent) return { start: from, end: from };
    return style === SCALAR_STYLE.PLAIN
      ? { start: valueStart, end: valueEnd }
      : { start: valueStart - 1, end: valueEnd + 1 };
  }

  #alias(event: AliasEvent): YamlAlias {
    const name = this.#text.slice(event.anchorStart, event.anchorEnd);
    this.#cursor = event.anchorEnd;
    const range = { start: event.anchorStart - 1, end: event.anchorEnd };
    return { kind: 'alias', range, name, target: this.#anchors.get(name) };
  }

  /** A node becomes known under its anchor once it is complete: an alias inside of it finds nothing. */
  #withProperties<Node extends YamlNode>(node: Node, event: PropertyEvent): Node {
    if (event.anchorStart === absent && event.tagStart === absent) return node;
    const anchor =
      event.anchorStart === absent ? undefined : this.#text.slice(event.anchorStart, event.anchorEnd);
    const tag = event.tagStart === absent ? undefined : this.#text.slice(event.tagStart, event.tagEnd);
    const whole = { ...node, ...(anchor !== undefined && { anchor }), ...(tag !== undefined && { tag }) };
    if (anchor !== undefined) this.#anchors.set(anchor, whole);
    return whole;
  }

  /** Whether the next node starts behind `offset`, so that a `?` there is the mark of an explicit key. */
  #startsLater(offset: number): boolean {
    const event = this.#events[this.#next];
    if (event?.type === EVENT_ID.SCALAR) return event.valueStart !== offset;
    return true;
  }

  #skipSeparators(): number {
    let at = skipBlanks(this.#text, this.#cursor);
    while (this.#text.charAt(at) === ',') at = skipBlanks(this.#text, at + 1);
    return at;
  }
}

function hasProperties(node: YamlNode): boolean {
  return node.anchor !== undefined || node.tag !== undefined;
}
