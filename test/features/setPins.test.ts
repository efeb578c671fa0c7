import { describe, expect, test } from 'vitest';
import { allApplications } from '../../server/src/core/features/applicationsIn.ts';
import { nodeId } from '../../server/src/core/features/nodeId.ts';
import { setPins, type SetPinsRequest } from '../../server/src/core/features/setPins.ts';
import { waveTree } from '../../server/src/core/features/waveTree.ts';
import type { Locale } from '../../server/src/core/l10n/locale.ts';
import { fixtureFolder } from '../kit/fixture.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';
import { changedLines } from './changedLines.ts';

const applications = ['apps/api', 'apps/redis', 'other/web']
  .map(
    (file) => `#- ${file}.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${file.split('/')[1] ?? ''} }
`,
  )
  .join('');

/** What is changed for Applications, which configurations are made, and what is said to the user. */
function change(config: string, names: readonly string[], to: SetPinsRequest['to'], locale: Locale = 'en') {
  const { snapshot, files } = workspaceFrom(applications + config);
  const nodeIds = allApplications(snapshot.model)
    .filter(({ resource }) => names.includes(resource.name))
    .map((instance) => nodeId.application(instance));
  const { edits, files: made, problem } = setPins(snapshot.model, { nodeIds, to }, locale);
  return {
    changes: changedLines(files, edits),
    made: Object.fromEntries([...made].map(([path, text]) => [path.slice(fixtureFolder.length + 1), text])),
    problem,
  };
}

const rootConfig = (text: string): string => `#- .sync-waves.yaml\n${text}\n`;

describe('pinning', () => {
  test('adds the names to the configuration that applies to them', () => {
    const nearer = `${rootConfig('pins: [x]')}#- other/.sync-waves.yaml\nversion: 1\n`;
    expect(change(nearer, ['api', 'redis', 'web'], 'pinned')).toEqual({
      changes: [
        '.sync-waves.yaml: pins: [x, api, redis]',
        'other/.sync-waves.yaml: pins:',
        'other/.sync-waves.yaml:   - web',
      ],
      made: {},
      problem: undefined,
    });
  });

  test('makes a configuration where there is none', () => {
    expect(change('', ['api', 'web'], 'pinned')).toEqual({
      changes: [],
      made: { '.sync-waves.yaml': 'version: 1\npins:\n  - api\n  - web\n' },
      problem: undefined,
    });
  });

  test('changes nothing that is pinned', () => {
    expect(change(rootConfig("pins: 'a*'"), ['api'], 'pinned')).toEqual({
      changes: [],
      made: {},
      problem: undefined,
    });
  });
});

describe('unpinning', () => {
  test('takes the name away', () => {
    expect(change(rootConfig('pins: [api, redis]'), ['api'], 'free')).toEqual({
      changes: ['.sync-waves.yaml: pins: [redis]'],
      made: {},
      problem: undefined,
    });
  });

  test.each<[Locale, string]>([
    [
      'en',
      'api stays pinned by the pattern a* in .sync-waves.yaml, which may pin others too. Change it there.',
    ],
    [
      'fr',
      'api reste épinglée par le motif a* de .sync-waves.yaml, qui en épingle peut-être d’autres. Changez-le là.',
    ],
  ])('leaves patterns alone, and says so in %s', (locale, problem) => {
    const config = rootConfig("pins: ['a*', api, x]");
    expect(change(config, ['api'], 'free', locale)).toEqual({
      changes: [".sync-waves.yaml: pins: ['a*', x]"],
      made: {},
      problem,
    });
  });

  test('changes nothing that is free', () => {
    expect(change(rootConfig('pins: [x]'), ['api'], 'free').changes).toEqual([]);
  });
});

test('the tree marks what is pinned', () => {
  const { snapshot } = workspaceFrom(applications + rootConfig('pins: api'));
  const nodes = waveTree(snapshot, { grouping: 'wave', filter: 'a', onlyFindings: false }, 'en');
  const [api] = nodes.flatMap(({ children }) => children);
  expect([api?.description, api?.marks]).toEqual(['apps · no wave · pinned', ['pinned']]);
});
