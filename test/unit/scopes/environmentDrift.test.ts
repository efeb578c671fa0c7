import { describe, expect, test } from 'vitest';
import { environmentsDocument } from '../../../server/src/core/features/environmentsDocument.ts';
import { compareEnvironments } from '../../../server/src/core/scopes/environmentDrift.ts';
import { environmentLabels } from '../../../server/src/core/scopes/environmentLabels.ts';
import { findPlatforms, type Platform } from '../../../server/src/core/scopes/environments.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';

type Waves = Readonly<Record<string, string | undefined>>;

/** A fixture of environments, each with Applications and their waves. */
function fixture(environments: Readonly<Record<string, Waves>>): string {
  const files = Object.entries(environments).flatMap(([directory, waves]) =>
    Object.entries(waves).map(
      ([name, wave]) => `#- ${directory}/${name}.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
${wave === undefined ? '' : `  annotations: { argocd.argoproj.io/sync-wave: "${wave}" }\n`}`,
    ),
  );
  return files.join('');
}

const differing = fixture({
  'overlays/dev': { api: '5', data: '1', edge: undefined, only: '1', same: '2' },
  'overlays/prod': { api: '6', data: '1', edge: '3', same: '2' },
  'overlays/test': { api: undefined, data: undefined, edge: undefined },
});

const platformOf = (text: string): Platform => {
  const [platform] = findPlatforms(workspaceFrom(text).snapshot.model);
  if (!platform) throw new Error('The fixture has no platform.');
  return platform;
};

describe('the comparison of environments', () => {
  test('has what differs first, then what is not everywhere, each by name', () => {
    const rows = compareEnvironments(platformOf(differing)).map(({ name, differs, instances }) => [
      name,
      differs,
      instances.map((instance) => instance?.wave?.toString()).join(' '),
    ]);
    expect(rows).toEqual([
      ['api', true, '5 6 0'],
      ['edge', true, '0 3 0'],
      ['only', false, '1  '],
      ['same', false, '2 2 '],
      ['data', false, '1 1 0'],
    ]);
  });

  test('is a table with links to the places that set the waves', () => {
    const { text, links } = environmentsDocument(workspaceFrom(differing).snapshot.model, 'en');
    expect(text).toBe(`# Environments

## overlays/dev · overlays/prod · overlays/test

2 of 5 Applications are in different waves (≠). 2 are not in all environments (–).
A wave in parentheses is the default: nothing sets it.

|     | Application | dev | prod | test |
| --- | ----------- | --- | ---- | ---- |
| ≠   | api         | 5   | 6    | (0)  |
| ≠   | edge        | (0) | 3    | (0)  |
|     | only        | 1   | –    | –    |
|     | same        | 2   | 2    | –    |
|     | data        | 1   | 1    | (0)  |
`);
    const shown = links.map(
      ({ range, place }) => `${text.slice(range.start, range.end)} ${place.path.slice(11)}`,
    );
    expect(shown.slice(0, 4)).toEqual([
      'api overlays/dev/api.yaml',
      '5 overlays/dev/api.yaml',
      '6 overlays/prod/api.yaml',
      '(0) overlays/test/api.yaml',
    ]);
  });

  test.each<[string, Parameters<typeof fixture>[0], string, string]>([
    [
      'nothing that differs',
      { 'o/a': { x: '1', y: '2' }, 'o/b': { x: '1', y: '2' } },
      'No Application of 2 is in different waves.',
      'Aucune des 2 Applications n’est dans des waves différentes.',
    ],
    [
      'one of each',
      { 'o/a': { x: '1', y: '2', z: '1' }, 'o/b': { x: '1', y: '3' } },
      '1 of 3 Applications is in different waves (≠). 1 is not in all environments (–).',
      '1 des 3 Applications est dans des waves différentes (≠). 1 n’est pas dans tous les environnements (–).',
    ],
    [
      'many',
      { 'o/a': { x: '1', y: '2', z: '1', w: '1' }, 'o/b': { x: '2', y: '3' } },
      '2 of 4 Applications are',
      '2 des 4 Applications sont dans des waves différentes (≠). 2 ne sont pas',
    ],
    ['no platform', { 'o/a': { x: '1' } }, 'There is nothing to compare', 'Il n’y a rien à comparer'],
  ])('tells of %s in both languages', (_, environments, en, fr) => {
    const { model } = workspaceFrom(fixture(environments)).snapshot;
    expect(environmentsDocument(model, 'en').text).toContain(en);
    expect(environmentsDocument(model, 'fr').text).toContain(fr);
  });
});

test.each([
  [
    ['overlays/dev', 'overlays/prod'],
    ['dev', 'prod'],
  ],
  [
    ['envs/dev/apps', 'envs/prod/apps'],
    ['dev', 'prod'],
  ],
  [
    ['clusters/eu/one', 'clusters/eu/two', 'clusters/us/one'],
    ['eu/one', 'eu/two', 'us/one'],
  ],
  [
    ['apps', 'apps/prod'],
    ['apps', 'apps/prod'],
  ],
])('the environments %j are called %j', (names, labels) => {
  const environments = names.map((name) => ({ scope: { name }, applications: new Map() }));
  expect(environmentLabels({ environments } as unknown as Platform)).toEqual(labels);
});
