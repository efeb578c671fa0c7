import { expect, test } from 'vitest';
import { readJsonPatch } from '../../../server/src/core/argoConfig/readPatch.ts';
import { readYaml } from '../../../server/src/core/yaml/readYaml.ts';

const source: Parameters<typeof readJsonPatch>[1] = {
  text: '',
  isWhole: true,
  rangeOf: ({ range }) => range,
};

function healthIn(text: string): string | undefined {
  return readJsonPatch(readYaml(text).documents[0]?.root, source).health;
}

const key = '/data/resource.customizations.health.argoproj.io_Application';

test.each([
  ['a key of the ConfigMap', `[{ op: add, path: ${key}, value: "return {}" }]`, 'set'],
  [
    'the whole data',
    '[{ op: add, path: /data, value: { resource.customizations.health.argoproj.io_Application: "return {}" } }]',
    'set',
  ],
  [
    'all checks of an operator',
    '[{ op: add, path: /spec/resourceHealthChecks, value: [{ group: argoproj.io, kind: Application, check: "return {}" }] }]',
    'set',
  ],
  [
    'one more check',
    '[{ op: add, path: /spec/resourceHealthChecks/-, value: { group: argoproj.io, kind: Application, check: "return {}" } }]',
    'set',
  ],
])('%s', (_, text, health) => {
  expect(healthIn(text)).toBe(health);
});

test.each([
  ['no list', 'a: 1'],
  ['nothing', ''],
  ['an item that is none', '[text]'],
  ['without a path', '[{ op: add, value: 1 }]'],
  ['a removal', `[{ op: remove, path: ${key} }]`],
  ['another field', '[{ op: add, path: /metadata/labels, value: {} }]'],
  ['another key', '[{ op: add, path: /data/url, value: x }]'],
  ['without a value', `[{ op: add, path: ${key} }]`],
  ['another kind', '[{ op: add, path: /data/resource.customizations.health.batch_Job, value: "return {}" }]'],
])('not: %s', (_, text) => {
  expect(healthIn(text)).not.toBe('set');
});
