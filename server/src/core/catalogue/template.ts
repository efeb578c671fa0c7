import { textOf } from '../render/kustomize/tree.ts';
import { parseFieldPath, valuesAt, type FieldPath, type Roots } from './fieldPath.ts';

/** Texts, and between them what stands in braces: the first alternative that has values counts. */
export type Template = readonly (string | readonly Alternative[])[];

type Alternative = FieldPath | string;

const token = /\{(?<inside>[^{}]*)\}|(?<text>[^{}]+)|(?<stray>[{}])/g;

/**
 * Reads a template: `{name}-rw`, `{spec.secretName|name}` (the first that is there), `{values.class|'nginx'}` (else this
 * text), `{spec.tls[*].secretName}` (one text per element). Undefined when it can't be read, when it names a root
 * that is not among `roots`, or when more than one place in it has several values.
 */
export function parseTemplate(text: string, roots: ReadonlySet<string>): Template | undefined {
  const parts: (string | readonly Alternative[])[] = [];
  for (const { groups } of text.matchAll(token)) {
    const part = groups?.['inside'] === undefined ? groups?.['text'] : parsePlace(groups['inside'], roots);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const several = parts.filter((part) => typeof part !== 'string' && part.some(hasSeveral));
  return several.length > 1 || parts.length === 0 ? undefined : parts;
}

/** All texts that the template stands for; none when a place in it has no value. */
export function expandTemplate(template: Template, roots: Roots): readonly string[] {
  let texts: readonly string[] = [''];
  for (const part of template) {
    const values = typeof part === 'string' ? [part] : firstValues(part, roots);
    texts = texts.flatMap((text) => values.map((value) => text + value));
  }
  return texts;
}

/** Whether the path's root is among `roots`; `fullname(x)` counts as `fullname`. */
export function hasRoot(path: FieldPath, roots: ReadonlySet<string>): boolean {
  return roots.has(path.root.replace(/\(.*/, ''));
}

function parsePlace(inside: string, roots: ReadonlySet<string>): readonly Alternative[] | undefined {
  const alternatives: Alternative[] = [];
  for (const text of inside.split('|')) {
    const alternative = /^'(?<literal>[^']*)'$/.exec(text)?.groups?.['literal'] ?? parseFieldPath(text);
    if (alternative === undefined) return undefined;
    if (typeof alternative !== 'string' && !hasRoot(alternative, roots)) return undefined;
    alternatives.push(alternative);
  }
  return alternatives;
}

function hasSeveral(alternative: Alternative): boolean {
  return typeof alternative !== 'string' && alternative.steps.includes(undefined);
}

function firstValues(place: readonly Alternative[], roots: Roots): readonly string[] {
  for (const alternative of place) {
    if (typeof alternative === 'string') return [alternative];
    const texts = valuesAt(alternative, roots).flatMap((value) => textOf(value) ?? []);
    const filled = texts.filter((text) => text !== '');
    if (filled.length > 0) return filled;
  }
  return [];
}
