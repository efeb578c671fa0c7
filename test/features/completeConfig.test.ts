import { describe, expect, test } from 'vitest';
import { completeConfig } from '../../server/src/core/features/completeConfig.ts';
import type { Locale } from '../../server/src/core/l10n/locale.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';

const application = (name: string, wave: string): string => `#- apps/${name}.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name}, annotations: { argocd.argoproj.io/sync-wave: "${wave}" } }
`;

/** The completions at \`$0\` in \`.sync-waves.yaml\`, and the file with the first of them in place. */
function complete(config: string, locale: Locale = 'en') {
  const { snapshot, cursor, files } = workspaceFrom(
    `${application('api', '3')}${application('redis-shared', '1')}#- elsewhere/.sync-waves.yaml\n\n#- elsewhere/web.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: web }
#- .sync-waves.yaml\n${config}`,
  );
  if (!cursor) throw new Error('The fixture has no cursor.');
  const text = new Map(files).get(cursor.path) ?? '';
  const { range, items } = completeConfig(snapshot.model, { ...cursor, text }, locale);
  const [first] = items;
  return {
    items,
    labels: items.map(({ label }) => label),
    applied: first && text.slice(0, range.start) + first.newText + text.slice(range.end),
  };
}

const topKeys = [
  'version',
  'argocd',
  'repositories',
  'defaultWave',
  'bands',
  'dependencies',
  'pins',
  'ignore',
  'rules',
  'template',
  'catalog',
  'durations',
];
const without = (...names: readonly string[]) => topKeys.filter((key) => !names.includes(key));
const names = ['api', 'redis-shared'];

describe('keys are offered', () => {
  test.each<[string, string, readonly string[]]>([
    ['in an empty file', '$0', topKeys],
    ['behind others', 'version: 1\n$0\n', without('version')],
    ['for the beginning of a word', 'version: 1\nban$0\n', without('version')],
    ['between others', 'version: 1\n$0\npins: [api]\n', without('version', 'pins')],
    ['below a list that has not begun', 'bands:\n$0', without('bands')],
    ['for a key that has a value', 'version: 1\nba$0nds: []\n', without('version')],
    ['in a mapping', 'argocd:\n  $0', ['version', 'applicationHealth']],
    ['in a mapping beside another key', 'argocd:\n  version: "3.4"\n  $0', ['applicationHealth']],
    ['in the entry of a list', 'ignore:\n  - $0', ['rule', 'app', 'provider', 'because']],
    ['behind a key in such an entry', 'ignore:\n  - app: api\n    $0', ['rule', 'provider', 'because']],
    ['in braces', 'ignore:\n  - { app: api, $0 }', ['rule', 'provider', 'because']],
    ['in braces that are not closed', 'ignore:\n  - { app: api, $0\n', ['rule', 'provider', 'because']],
    [
      'deep in the catalogue',
      'catalog:\n  - product: acme\n    charts:\n      - provides:\n          - { $0 }',
      ['api', 'object', 'name', 'namespace', 'each', 'when'],
    ],
  ])('%s', (_, config, expected) => {
    expect(complete(config).labels).toEqual(expected);
  });

  test('with their meaning, in both languages', () => {
    expect(complete('$0').items[0]?.about).toBe('The version of this format.');
    expect(complete('$0', 'fr').items[0]?.about).toBe('La version de ce format.');
  });

  test('and take the place of the word, with a colon where there is none', () => {
    expect(complete('argocd:\n  ver$0\n').applied).toBe('argocd:\n  version: \n');
    expect(complete('argocd:\n  ver$0: 1\n').applied).toBe('argocd:\n  version: 1\n');
  });
});

describe('names of Applications are offered', () => {
  test.each<[string, string, readonly string[]]>([
    ['as pins', 'pins: [$0]', names],
    ['but for those that are there', 'pins:\n  - api\n  - $0\n', ['redis-shared']],
    ['for one pin', 'pins: $0\n', names],
    ['as dependents', 'dependencies:\n  $0', names],
    ['as dependents behind others', 'dependencies:\n  api: [x]\n  $0', ['redis-shared']],
    ['as providers', 'dependencies:\n  api: [$0]', names],
    ['as providers in a list that is not closed', 'dependencies:\n  api: [red$0', names],
    ['as the one provider', 'dependencies:\n  api: $0', names],
    ['in quotes', 'pins: ["re$0"]', names],
    ['in a band', 'bands:\n  - { wave: 1, apps: [$0] }', names],
    ['for what to ignore', 'ignore:\n  - app: $0', names],
  ])('%s', (_, config, expected) => {
    expect(complete(config).labels).toEqual(expected);
  });

  test('with their waves', () => {
    expect(complete('pins: [$0]').items.map(({ detail }) => detail)).toEqual(['wave 3', 'wave 1']);
  });

  test('in place of the whole word', () => {
    expect(complete('pins: [redis-$0old, b]').applied).toBe('pins: [api, b]\n');
  });
});

describe('values are offered', () => {
  const ids = rules.map(({ id }) => id);

  test.each<[string, string, readonly string[]]>([
    ['rules', 'rules:\n  $0', ids],
    ['the rule to ignore', 'ignore: [{ rule: $0 }]', ids],
    ['severities', 'rules:\n  wave-not-string: $0', ['error', 'warning', 'information', 'hint', 'off']],
    ['true and false', 'argocd: { applicationHealth: $0 }', ['true', 'false']],
    ['the version', 'version: $0', ['1']],
  ])('%s', (_, config, expected) => {
    expect(complete(config).labels).toEqual(expected);
  });
});

test.each([
  ['in a comment', '# $0\nversion: 1'],
  ['for a list of mappings', 'bands: $0'],
  ['below a text', 'template:\n  x:\n    $0'],
  ['as a key in place of a name', 'pins:\n  - { $0 }'],
  ['where a text is free', 'template: $0'],
  ['behind an unknown key', 'hello:\n  $0'],
])('nothing is offered %s', (_, config) => {
  expect(complete(config).labels).toEqual([]);
});
