import { expect, test } from 'vitest';
import { isPlainString, scalarType, scalarValue } from '../../../server/src/core/yaml/scalarType.ts';
import { readYamlStrict } from '../../../server/src/core/yaml/readYamlStrict.ts';
import type { YamlScalar } from '../../../server/src/core/yaml/yamlNode.ts';
import { mapValue } from '../../../server/src/core/yaml/yamlPath.ts';

function scalarOf(written: string): YamlScalar {
  const node = mapValue(readYamlStrict(`key: ${written}\n`).documents[0]?.root, 'key');
  if (node?.kind !== 'scalar') throw new Error(`Not a scalar: ${written}`);
  return node;
}

// S§1.3 and S§8.2, as measured with go-yaml v2.
test.each([
  ['5', 5],
  ['-1', -1],
  ['+5', 5],
  ['-0', 0],
  ['010', 8],
  ['-010', -8],
  ['08', 8],
  ['09.5', 9.5],
  ['1_000', 1000],
  ['0x10', 16],
  ['0X1f', 31],
  ['0b11', 3],
  ['-0b11', -3],
  ['0o17', 15],
  ['0', 0],
  ['1e3', 1000],
  ['1E+3', 1000],
  ['5.', 5],
  ['5.0', 5],
  ['.5', 0.5],
  ['-.5', -0.5],
  ['.inf', Number.POSITIVE_INFINITY],
  ['-.INF', Number.NEGATIVE_INFINITY],
  ['.nan', Number.NaN],
  ['18446744073709551616', 18446744073709551616],
  ['!!int 5', 5],
  ['!!int "5"', 5],
  ['!!float 1', 1],
  ['!<tag:yaml.org,2002:int> 5', 5],
  ['true', true],
  ['True', true],
  ['yes', true],
  ['On', true],
  ['y', true],
  ['N', false],
  ['off', false],
  ['FALSE', false],
  ['!!bool "no"', false],
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['!!null ""', null],
])('%s is %j', (written, value) => {
  expect(scalarValue(scalarOf(written))).toEqual(value);
  expect(scalarType(scalarOf(written))).toBe(value === null ? 'null' : typeof value);
});

test.each([
  ['"5"', '5'],
  ["'5'", '5'],
  ['!!str 5', '5'],
  ['!<tag:yaml.org,2002:str> true', 'true'],
  ['! 5', '5'],
  ['!custom 5', '5'],
  ['!!binary aGk=', 'aGk='],
  ['!!int abc', 'abc'],
  ['""', ''],
  ['1,000', '1,000'],
  ['1:30', '1:30'],
  ['5m', '5m'],
  ['2024-01-01', '2024-01-01'],
  ['2024-01-01T10:00:00Z', '2024-01-01T10:00:00Z'],
  ['1.2.3', '1.2.3'],
  ['.5_0', '.5_0'],
  ['-x', '-x'],
  ['+', '+'],
  ['.', '.'],
  ['0x', '0x'],
  ['0b2', '0b2'],
  ['1e999', '1e999'],
  ['yEs', 'yEs'],
  ['nULL', 'nULL'],
  ['five', 'five'],
  ['|\n  5', '5\n'],
  ['>-\n  5', '5'],
])('%s is the string %j', (written, value) => {
  expect(scalarValue(scalarOf(written))).toBe(value);
  expect(scalarType(scalarOf(written))).toBe('string');
});

test('tells which plain texts are strings', () => {
  expect(['a', '5m', '1:30'].map(isPlainString)).toEqual([true, true, true]);
  expect(['', '5', 'yes', '~', '0x1'].map(isPlainString)).toEqual([false, false, false, false, false]);
});
