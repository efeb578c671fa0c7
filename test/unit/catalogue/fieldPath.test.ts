import { describe, expect, test } from 'vitest';
import { parseFieldPath, valuesAt } from '../../../server/src/core/catalogue/fieldPath.ts';
import { mapOf, plainOf, scalarOf, sequenceOf } from '../../../server/src/core/render/kustomize/tree.ts';

const spec = mapOf([
  ['tls', sequenceOf([mapOf([['secretName', scalarOf('a')]]), mapOf([['hosts', scalarOf('h')]])])],
  [
    'ports',
    mapOf([
      ['web', scalarOf('80')],
      ['admin', scalarOf('81')],
    ]),
  ],
  ['acme.example/name', scalarOf('quoted')],
]);

describe('the values at a path', () => {
  test.each<[path: string, values: readonly unknown[]]>([
    ['spec.tls[*].secretName', ['a']],
    ['spec.ports[*]', ['80', '81']],
    ['spec["acme.example/name"]', ['quoted']],
    ['spec.ports.web[*]', []],
    ['spec.none.deeper', []],
    ['status.phase', []],
  ])('%s', (path, values) => {
    const parsed = parseFieldPath(path);
    const found = parsed && valuesAt(parsed, (root) => (root === 'spec' ? spec : undefined));
    expect(found?.map(plainOf)).toEqual(values);
  });

  test.each(['', '[*]', 'spec.', 'spec tls', 'spec["open'])('%j is no path', (path) => {
    expect(parseFieldPath(path)).toBeUndefined();
  });
});
