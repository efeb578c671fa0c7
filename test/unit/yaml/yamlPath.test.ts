import { describe, expect, test } from 'vitest';
import { readYamlStrict } from '../../../server/src/core/yaml/readYamlStrict.ts';
import type { YamlNode } from '../../../server/src/core/yaml/yamlNode.ts';
import {
  asMap,
  effectivePairs,
  mapPair,
  mapValue,
  nodeAt,
  scalarText,
} from '../../../server/src/core/yaml/yamlPath.ts';

const text = `
base: &base
  a: 1
  b: 2
list: &list
  - x: 1
  - &second {x: 2}
alias: *base
merged:
  b: 3
  <<: *base
  c: 4
twice: first
twice: second
nested: [*second, *list]
`;

const root = readYamlStrict(text).documents[0]?.root;
const textAt = (...path: readonly (string | number)[]): string | undefined => scalarText(nodeAt(root, path));

test.each([
  [['base', 'a'], '1'],
  [['alias', 'b'], '2'],
  [['merged', 'a'], '1'],
  [['merged', 'b'], '3'],
  [['merged', 'c'], '4'],
  [['list', 1, 'x'], '2'],
  [['nested', 0, 'x'], '2'],
  [['nested', 1, 0, 'x'], '1'],
  [['twice'], 'second'],
  [['base'], undefined],
  [['missing', 'a'], undefined],
  [['merged', 'missing'], undefined],
  [['list', 7], undefined],
  [['base', 0], undefined],
])('at %j stands %s', (path, expected) => {
  expect(textAt(...path)).toBe(expected);
});

test('nothing is anywhere in nothing', () => {
  expect([
    nodeAt(undefined, []),
    mapValue(undefined, 'a'),
    mapPair(undefined, 'a'),
    asMap(undefined),
  ]).toEqual([undefined, undefined, undefined, undefined]);
  expect(effectivePairs(undefined)).toEqual([]);
});

test('the pair as written is found in the mapping itself only', () => {
  expect(mapPair(root, 'alias')?.value.kind).toBe('alias');
  expect(mapPair(nodeAt(root, ['merged']), 'a')).toBeUndefined();
});

describe('effective pairs', () => {
  const namesOf = (node: YamlNode | undefined): unknown =>
    effectivePairs(node).map(({ name, merged }) => [name, merged]);

  test('are those of the mapping behind what it merges in', () => {
    expect(namesOf(nodeAt(root, ['merged']))).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ]);
  });

  test('keep duplicates', () => {
    expect(namesOf(readYamlStrict('a: 1\na: 2\n').documents[0]?.root)).toEqual([
      ['a', false],
      ['a', false],
    ]);
  });

  test('of merges in merges come from all of them, the nearest first', () => {
    const nested = 'x: &x {a: 1}\ny: &y {<<: *x, b: 2}\nz: {<<: [*y, *x], ? [k] : no name}\n';
    expect(namesOf(nodeAt(readYamlStrict(nested).documents[0]?.root, ['z']))).toEqual([
      ['a', true],
      ['b', true],
    ]);
  });

  test('of thousands of merges in merges come from the nearest ones', () => {
    const merges = Array.from(
      { length: 5000 },
      (_, level) => `m${level + 1}: &m${level + 1} {<<: *m${level}, k${level}: 1}`,
    );
    const map = nodeAt(readYamlStrict(['m0: &m0 {a: 1}', ...merges].join('\n')).documents[0]?.root, [
      'm5000',
    ]);
    const names = effectivePairs(map).map(({ name }) => name);
    expect([names.at(-1), names.includes('k4950'), names.includes('a')]).toEqual(['k4999', true, false]);
  });
});
