import { entryOf } from './tree.ts';
import type { Tree } from './tree.ts';

/**
 * Splits a path of kustomize (`metadata.annotations.[a.b/c]`, `spec.rules.0.host`) into its steps. A backslash keeps a
 * dot; brackets keep dots too, and stay where they select an item of a list: `[name=api]`.
 */
export function splitFieldPath(path: string): readonly string[] {
  const parts = splitUnescaped(path);
  const steps: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const start = at;
    if (parts[at]?.startsWith('[')) {
      while (at < parts.length - 1 && !parts[at]?.endsWith(']')) at += 1;
    }
    steps.push(stepOf(parts.slice(start, at + 1).join('.')));
  }
  return steps;
}

/** The value at a path without wildcards; undefined when there is none. */
export function readFieldPath(tree: Tree, path: string): Tree | undefined {
  const steps = splitFieldPath(path.replace(/\[(\d+)\]/g, '.$1'));
  return steps.filter((step) => step.trim() !== '').reduce<Tree | undefined>(childOf, tree);
}

/** `[name=api]` as field and value; an empty field means the item itself. */
export function itemSelector(step: string): { readonly field: string; readonly value: string } | undefined {
  const match = /^\[([^=]*)=(.*)\]$/.exec(step);
  if (!match) return undefined;
  const [, field = '', value = ''] = match;
  return { field, value };
}

function childOf(tree: Tree | undefined, step: string): Tree | undefined {
  if (tree?.kind !== 'sequence') return entryOf(tree, step);
  const selector = itemSelector(step);
  if (selector) return tree.items.find((item) => hasField(item, selector));
  return step === '-' ? tree.items.at(-1) : tree.items[Number(step)];
}

function hasField(item: Tree, { field, value }: { readonly field: string; readonly value: string }): boolean {
  const actual = field === '' ? item : entryOf(item, field);
  return actual?.kind === 'scalar' && actual.text === value;
}

function stepOf(text: string): string {
  return text.startsWith('[') && !text.includes('=') ? text.replace(/^\[+|\]+$/g, '') : text;
}

function splitUnescaped(path: string): readonly string[] {
  const parts: string[] = [];
  for (const part of path.split('.')) {
    const previous = parts.at(-1);
    if (previous?.endsWith('\\')) parts[parts.length - 1] = `${previous.slice(0, -1)}.${part}`;
    else parts.push(part);
  }
  return parts[0] === '' && parts.length > 1 ? parts.slice(1) : parts;
}
