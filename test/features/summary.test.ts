import { expect, test } from 'vitest';
import { summary } from '../../server/src/core/features/summary.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';
import { application, platform } from './platform.ts';

const summaryOf = (fixture: string) => summary(workspaceFrom(fixture).snapshot);

test('an Application in two scopes counts once', () => {
  const { applications, withWave, scopes } = summaryOf(platform);
  // root, redis, api and tenants; `old` is unused.
  expect({ applications, withWave, scopes }).toEqual({ applications: 4, withWave: 3, scopes: 3 });
});

test('one that has a wave in one scope only has a wave', () => {
  const unset = platform.replace(
    '  annotations:\n    argocd.argoproj.io/sync-wave: "1" # after: redis\n',
    '',
  );
  expect(summaryOf(unset).withWave).toBe(3);
});

test('findings by severity', () => {
  const wrong = `#- apps/a.yaml\n${application('a', { wave: '"five"' })}#- apps/b.yaml\n${application('b', { wave: '" 5"' })}`;
  expect(summaryOf(wrong).findings).toEqual({ error: 2, warning: 0, information: 0, hint: 0 });
  expect(summaryOf(platform).findings).toEqual({ error: 1, warning: 1, information: 2, hint: 1 });
});

test('a workspace without Applications', () => {
  expect(summaryOf('')).toMatchObject({ applications: 0, withWave: 0, scopes: 0 });
});
