import { describe, expect, test } from 'vitest';
import { allApplications } from '../../server/src/core/features/applicationsIn.ts';
import { nodeId } from '../../server/src/core/features/nodeId.ts';
import { setWave, type SetWaveRequest } from '../../server/src/core/features/setWave.ts';
import type { Locale } from '../../server/src/core/l10n/locale.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';
import { changedLines } from './changedLines.ts';
import { application, platform } from './platform.ts';

/** What happens to Applications, given as `name in scope`, with what is said to the user. */
function move(fixture: string, names: readonly string[], to: SetWaveRequest['to'], locale: Locale = 'en') {
  const { snapshot, files } = workspaceFrom(fixture);
  const nodeIds = allApplications(snapshot.model)
    .filter(({ resource, scope }) => names.includes(`${resource.name} in ${scope.name}`))
    .map((instance) => nodeId.application(instance));
  if (nodeIds.length < names.length) throw new Error(`Not all of ${names.join(', ')} are in the workspace.`);
  const { edits, ...said } = setWave(snapshot, { nodeIds, to }, locale);
  return { changes: changedLines(files, edits), ...said };
}

const next = { step: 'next' } as const;
const previous = { step: 'previous' } as const;
const silent = { problem: undefined, warning: undefined };

describe('to a wave', () => {
  test('where it is set: in a patch, which serves this scope alone', () => {
    expect(move(platform, ['api in overlays/dev'], { wave: 9n })).toEqual({
      changes: ['overlays/dev/api-wave.yaml:     argocd.argoproj.io/sync-wave: "9"'],
      ...silent,
    });
  });

  test('in a base whose other user has a patch of its own', () => {
    expect(move(platform, ['api in overlays/prod'], { wave: -9n })).toEqual({
      changes: ['base/api.yaml:     argocd.argoproj.io/sync-wave: "-9" # after: redis'],
      ...silent,
    });
  });

  test('in a base that serves another scope too, which is said', () => {
    expect(move(platform, ['redis in overlays/prod'], { wave: 9n })).toEqual({
      changes: ['base/redis.yaml:     argocd.argoproj.io/sync-wave: "9"'],
      problem: undefined,
      warning: 'This also moves redis in overlays/dev, whose wave is set in the same place.',
    });
    expect(move(platform, ['redis in overlays/prod'], { wave: 9n }, 'fr').warning).toMatchInlineSnapshot(
      `"Cela déplace aussi redis dans overlays/dev, dont la wave est fixée au même endroit."`,
    );
  });

  test('for all that share the place at once, by one edit', () => {
    expect(move(platform, ['redis in overlays/prod', 'redis in overlays/dev'], { wave: 9n })).toEqual({
      changes: ['base/redis.yaml:     argocd.argoproj.io/sync-wave: "9"'],
      ...silent,
    });
  });

  test('as a new annotation, also when it is the default', () => {
    expect(move(platform, ['tenants in overlays/prod'], { wave: 0n }).changes).toEqual([
      'base/sets.yaml:   annotations:',
      'base/sets.yaml:     argocd.argoproj.io/sync-wave: "0"',
    ]);
  });

  test('over a value that Argo CD ignores', () => {
    const fixture = `#- apps/a.yaml\n${application('a', { wave: '"five"' })}`;
    expect(move(fixture, ['a in apps'], { wave: 0n }).changes).toEqual([
      'apps/a.yaml:     argocd.argoproj.io/sync-wave: "0"',
    ]);
  });

  test('where it is already: nothing', () => {
    expect(move(platform, ['redis in overlays/prod'], { wave: 2n })).toEqual({ changes: [], ...silent });
  });

  test('in common annotations, which serve everybody there', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const root = `#- apps/kustomization.yaml\nresources: [${names.map((name) => `${name}.yaml`).join(', ')}]\ncommonAnnotations:\n  argocd.argoproj.io/sync-wave: "6"\n`;
    const fixture = root + names.map((name) => `#- apps/${name}.yaml\n${application(name)}`).join('');
    expect(move(fixture, ['a in apps'], { wave: 1n })).toMatchInlineSnapshot(`
      {
        "changes": [
          "apps/kustomization.yaml:   argocd.argoproj.io/sync-wave: "1"",
        ],
        "problem": undefined,
        "warning": "This also moves b in apps, c in apps, d in apps and 2 more, whose wave is set in the same place.",
      }
    `);
    expect(move(fixture, ['a in apps'], { wave: 1n }, 'fr').warning).toMatchInlineSnapshot(
      `"Cela déplace aussi b dans apps, c dans apps, d dans apps et 2 de plus, dont la wave est fixée au même endroit."`,
    );
  });

  test('too large for Argo CD', () => {
    expect(move(platform, ['redis in overlays/prod'], { wave: 2n ** 63n })).toMatchInlineSnapshot(`
      {
        "changes": [],
        "problem": "9223372036854775808 is no wave, since it does not fit into 64 bits. Choose a smaller number.",
        "warning": undefined,
      }
    `);
  });
});

describe('by a step', () => {
  test('to the next and the previous wave that the scope has', () => {
    expect(move(platform, ['redis in overlays/dev'], next).changes).toEqual([
      'base/redis.yaml:     argocd.argoproj.io/sync-wave: "7"',
    ]);
    expect(move(platform, ['api in overlays/dev'], previous).changes).toEqual([
      'overlays/dev/api-wave.yaml:     argocd.argoproj.io/sync-wave: "2"',
    ]);
  });

  test('beyond the last and before the first wave there is none', () => {
    expect(move(platform, ['api in overlays/dev'], next)).toMatchInlineSnapshot(`
      {
        "changes": [],
        "problem": "api is in the last wave of its scope. Set its wave as a number to make a new one.",
        "warning": undefined,
      }
    `);
    expect(move(platform, ['tenants in overlays/dev'], previous)).toMatchInlineSnapshot(`
      {
        "changes": [],
        "problem": "tenants is in the first wave of its scope. Set its wave as a number to make a new one.",
        "warning": undefined,
      }
    `);
    expect(move(platform, ['api in overlays/dev'], next, 'fr').problem).toMatchInlineSnapshot(
      `"api est dans la dernière wave de sa portée. Fixez sa wave par un nombre pour en créer une nouvelle."`,
    );
  });

  test('what a template decides is no neighbour', () => {
    const fixture = `#- apps/a.yaml\n${application('a')}#- apps/b.yaml\n${application('b', { wave: '"{{ x }}"' })}`;
    expect(move(fixture, ['a in apps'], next).changes).toEqual([]);
  });

  test('to different waves from one place: impossible', () => {
    expect(move(platform, ['tenants in overlays/dev', 'tenants in overlays/prod'], next))
      .toMatchInlineSnapshot(`
      {
        "changes": [],
        "problem": "tenants stays in its wave: the place that sets it serves several scopes, which have different neighbouring waves. Set its wave as a number.",
        "warning": undefined,
      }
    `);
  });

  test('those that can go, go', () => {
    expect(move(platform, ['api in overlays/dev', 'redis in overlays/dev'], next)).toMatchInlineSnapshot(`
      {
        "changes": [
          "base/redis.yaml:     argocd.argoproj.io/sync-wave: "7"",
        ],
        "problem": undefined,
        "warning": "api is in the last wave of its scope. Set its wave as a number to make a new one. This also moves redis in overlays/prod, whose wave is set in the same place.",
      }
    `);
  });
});

describe('not', () => {
  test('where we cannot write it', () => {
    const fixture = `#- apps/a.yaml\n${application('a', { wave: '"{{ x }}"' })}`;
    expect(move(fixture, ['a in apps'], { wave: 1n })).toMatchInlineSnapshot(`
      {
        "changes": [],
        "problem": "a stays in its wave: its tooltip says why it cannot be changed.",
        "warning": undefined,
      }
    `);
    expect(move(fixture, ['a in apps'], next, 'fr').problem).toMatchInlineSnapshot(
      `"a reste dans sa wave : son infobulle dit pourquoi elle ne peut pas être changée."`,
    );
  });

  test('for nodes that are gone', () => {
    const { snapshot } = workspaceFrom(platform);
    expect(setWave(snapshot, { nodeIds: ['application:gone'], to: next }, 'en')).toMatchInlineSnapshot(`
      {
        "edits": [],
        "problem": "The tree has changed meanwhile. Choose the Application again.",
        "warning": undefined,
      }
    `);
  });
});
