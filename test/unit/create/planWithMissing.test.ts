import { describe, expect, test } from 'vitest';
import { planWithMissing, type CompletePlan } from '../../../server/src/core/create/planWithMissing.ts';
import { writtenWave } from '../../../server/src/core/plan/describePlan.ts';
import type { PlanRequest } from '../../../server/src/core/plan/scopeProblem.ts';
import { editsOf } from '../../../server/src/core/plan/planScopes.ts';
import { describeSnapshot } from '../../kit/describeSnapshot.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';
import { application, scope } from './createKit.ts';

/** `api` and `web`, the manifests of `cache` and `queue`, and none of `mail`. */
const siblings = {
  'api.yaml': application('api', { metadata: '  annotations:\n    sync-waves/depends-on: cache' }),
  'web.yaml': application('web'),
};
const independent = { 'api.yaml': application('api'), 'web.yaml': application('web') };
const manifests = ['cache', 'queue'].map((name) => `#- manifests/${name}/x.yaml\nkind: x\n`).join('');
const config = (text: string): string => `#- .sync-waves.yaml\n${text}`;

function plan(fixture: string, overrides: Partial<PlanRequest> = {}): CompletePlan {
  const chosen = ['apps'];
  const { workspace, snapshot, host } = workspaceFrom(fixture);
  const before = describeSnapshot(snapshot);
  const planned = planWithMissing(
    {
      snapshot,
      textOf: (path) => host.readText(path),
      suppose: (changes, use) => workspace.suppose(changes, use),
    },
    {
      isChosen: (instance) => chosen.includes(instance.scope.name),
      pinned: new Set(),
      movesSet: false,
      ignoresInferred: false,
      step: 1,
      completes: snapshot.model.scopes.filter(({ name }) => chosen.includes(name)),
      locale: 'en',
      ...overrides,
    },
  );
  expect(describeSnapshot(workspace.snapshot)).toEqual(before);
  return planned;
}

function rowsOf({ description }: CompletePlan): readonly string[] {
  return description.rows.map(
    (row) =>
      `${row.instance.resource.name}${row.isNew ? ' (new)' : ''}: ${writtenWave(row)?.toString() ?? 'none'}, ${row.reason}`,
  );
}

/** Names and texts of the files that are made or edited. */
function filesOf({ files }: CompletePlan): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, after }) => [path.replace('/workspace/apps/', ''), after]));
}

describe('what is named but not there is created, and planned like the rest', () => {
  test('a declared provider', () => {
    const planned = plan(scope(siblings) + manifests);
    expect(rowsOf(planned)).toEqual([
      'cache (new): -1, in front of api, which is in wave 0 (sync-waves/depends-on: cache)',
    ]);
    expect(planned.description.rows[0]?.removes.map(({ rule }) => rule)).toEqual(['dependency-unknown']);
    expect(filesOf(planned)).toEqual({
      'cache.yaml': application('cache', {
        metadata: '  annotations:\n    argocd.argoproj.io/sync-wave: "-1"',
      }),
      'kustomization.yaml': 'resources:\n- api.yaml\n- cache.yaml\n- web.yaml\n',
    });
    expect(planned.plan.units.flatMap(editsOf)).toEqual([]);
  });

  test('in the file that the others share, together with their waves', () => {
    const all = (...more: readonly string[]): string =>
      [siblings['api.yaml'], siblings['web.yaml'], ...more].join('---\n');
    const annotation = (wave: string): string => `    argocd.argoproj.io/sync-wave: "${wave}"`;
    const planned = plan(
      scope({ 'all.yaml': all() }) + manifests + config('bands: [{ wave: 2, apps: [cache] }]\n'),
    );
    const needs = '    sync-waves/depends-on: cache\n';
    const cache = application('cache', { metadata: `  annotations:\n${annotation('2')}` });
    expect(filesOf(planned)).toEqual({
      'all.yaml': all(cache).replace(needs, `${needs}${annotation('3')}\n`),
    });
    expect(planned.plan.units.flatMap(editsOf)).toEqual([]);
  });

  test('what bands, pins and dependencies of the configuration name', () => {
    const text = `defaultWave: 5
bands: [{ wave: 2, apps: [cache, "q*"] }]
dependencies: { web: [queue], nobody: [mail] }
`;
    expect(rowsOf(plan(scope(siblings) + manifests + config(text)))).toEqual([
      'cache (new): 2, its band in .sync-waves.yaml',
      'queue (new): 2, its band in .sync-waves.yaml',
      'api: 3, behind cache, which is in wave 2 (sync-waves/depends-on: cache)',
      'web: 3, behind queue, which is in wave 2 (web: queue)',
    ]);
  });

  test('and has no wave where nothing asks for one', () => {
    const planned = plan(scope(independent) + manifests + config('pins: [queue]\n'));
    expect(rowsOf(planned)).toEqual(['queue (new): none, nothing asks for a wave']);
    expect(filesOf(planned)['queue.yaml']).toBe(application('queue'));
  });
});

describe('nothing is created', () => {
  test.each([
    ['whose manifests are nowhere', scope(siblings)],
    [
      'that is listed no more, but has its file',
      `${scope(siblings)}${manifests}#- apps/cache.yaml\n${application('cache')}`,
    ],
    [
      'in a scope that is not asked about',
      `${scope({ 'web.yaml': application('web') })}${manifests}#- other.yaml\n${siblings['api.yaml']}`,
    ],
    [
      'that is there twice in other scopes',
      `${scope(siblings)}${manifests}${['one', 'two'].map((name) => `#- ${name}/kustomization.yaml\nresources: [cache.yaml]\n#- ${name}/cache.yaml\n${application('cache')}`).join('')}`,
    ],
    [
      'by a pattern',
      scope({ 'web.yaml': application('web') }) +
        manifests +
        config('bands: [{ wave: 0, apps: ["cach?"] }]\n'),
    ],
  ])('%s', (_, fixture) => {
    const planned = plan(fixture);
    expect(planned.files).toEqual([]);
    expect(planned.description.rows.filter(({ isNew }) => isNew)).toEqual([]);
  });

  test('into a list that can’t be edited', () => {
    const list = scope(siblings)
      .replace('- api.yaml\n- web.yaml\n', '[api.yaml,\n  web.yaml, ]\n')
      .replace('resources:\n', 'resources: ');
    expect(plan(list + manifests).files).not.toEqual([]);
    const anchored = scope(siblings).replace(
      'resources:\n- api.yaml\n- web.yaml\n',
      'x: &list [api.yaml, web.yaml]\nresources: *list\n',
    );
    expect(plan(anchored + manifests).files).toEqual([]);
  });

  test('but what can be created is, where something else can’t', () => {
    const fixture = `${scope(siblings)}${manifests}#- apps/queue.yaml\n# mine\n${config('pins: [queue]\n')}`;
    expect(rowsOf(plan(fixture))).toHaveLength(1);
  });
});

test('a wave that is written in the list itself changes together with it', () => {
  const patch = `patches:
- target: { kind: Application, name: web }
  patch: |-
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: web
      annotations:
        argocd.argoproj.io/sync-wave: "0"
`;
  const files = {
    ...independent,
    'web.yaml': application('web', { metadata: '  annotations:\n    sync-waves/depends-on: cache' }),
  };
  const list = scope(files).replace('- web.yaml\n', `- web.yaml\n${patch}`);
  const planned = plan(list + manifests + config('bands: [{ wave: 3, apps: [cache] }]\n'), {
    movesSet: true,
  });
  expect(filesOf(planned)['kustomization.yaml']).toBe(
    `resources:\n- api.yaml\n- cache.yaml\n- web.yaml\n${patch.replace('"0"', '"4"')}`,
  );
  expect(planned.plan.units.flatMap(editsOf)).toEqual([]);
});
