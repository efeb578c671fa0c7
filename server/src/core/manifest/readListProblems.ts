import { scalarType } from '../yaml/scalarType.ts';
import { copyText } from '../text/copyText.ts';
import type { YamlNode } from '../yaml/yamlNode.ts';
import { effectivePairs, mapValue, nodeAt, scalarText } from '../yaml/yamlPath.ts';
import type { SpecProblem } from './specProblem.ts';

/**
 * The values in lists of an ApplicationSet that are no strings: without `goTemplate` the list generator takes
 * nothing else and fails (S§7.5). The first one of each list, for the cause is the same.
 */
export function readListProblems(spec: YamlNode | undefined): readonly SpecProblem[] {
  return scalarText(mapValue(spec, 'goTemplate')) === 'true' ? [] : problemsIn(spec);
}

function problemsIn(holder: YamlNode | undefined): readonly SpecProblem[] {
  return itemsOf(mapValue(holder, 'generators')).flatMap((generator) => [
    ...firstProblem(nodeAt(generator, ['list', 'elements'])),
    ...['matrix', 'merge'].flatMap((name) => problemsIn(mapValue(generator, name))),
  ]);
}

function firstProblem(elements: YamlNode | undefined): readonly SpecProblem[] {
  const wrong = itemsOf(elements)
    .flatMap((element) => effectivePairs(element).flatMap(({ name, pair }) => valuesOf(name, pair.value)))
    .find(({ value }) => !isString(value));
  if (!wrong) return [];
  return [
    { rule: 'appset-list-non-string', range: wrong.value.range, detail: copyText(wrong.name), absent: false },
  ];
}

interface NamedValue {
  readonly name: string;
  readonly value: YamlNode;
}

/** `values` is the one key that holds a mapping, of strings again. */
function valuesOf(name: string, value: YamlNode): readonly NamedValue[] {
  if (name !== 'values') return [{ name, value }];
  return effectivePairs(value).map(({ name: key, pair }) => ({ name: `values.${key}`, value: pair.value }));
}

function isString(node: YamlNode): boolean {
  if (node.kind === 'alias') return true;
  return node.kind === 'scalar' && scalarType(node) === 'string';
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.items : [];
}
