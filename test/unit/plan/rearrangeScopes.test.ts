import { expect, test } from 'vitest';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { planTargets } from '../../../server/src/core/features/planTargets.ts';
import { planByMode, type PlanAim } from '../../../server/src/core/plan/planByMode.ts';
import { fromFsPath } from '../../../server/src/node/fsPath.ts';
import { loadWorkspace } from '../../../server/src/node/loadWorkspace.ts';
import { temporaryFolder } from '../../node/temporaryFolder.ts';

function application(name: string, wave: string, spec = '{}'): string {
  return [
    'apiVersion: argoproj.io/v1alpha1',
    'kind: Application',
    `metadata: { name: ${name}, annotations: { argocd.argoproj.io/sync-wave: "${wave}" } }`,
    `spec: ${spec}\n`,
  ].join('\n');
}

const list = (...resources: readonly string[]): string =>
  `kind: Kustomization\nresources: [${resources.join(', ')}]\n`;

/** `dev`, `test` and `prod` list Applications of their own; `base` is in `dev` and in `prod`. */
const files = {
  'base/kustomization.yaml': list('shared.yaml'),
  'base/shared.yaml': application('shared', '2'),
  ...Object.fromEntries(
    ['dev', 'test', 'prod'].flatMap((name) => [
      [`${name}/kustomization.yaml`, list('own.yaml', ...(name === 'test' ? [] : ['../base']))],
      [`${name}/own.yaml`, application(`own-${name}`, name === 'prod' ? '3' : '1')],
    ]),
  ),
  'prod/more.yaml': application('unused', '8'),
};

function moves(mode: PlanAim, scope: string) {
  const { model } = loadWorkspace(fromFsPath(temporaryFolder(files)), defaultSettings).snapshot;
  const plan = planByMode(model, mode, {
    isChosen: (instance) => instance.scope.name === scope,
    pinned: new Set(),
    movesSet: false,
    ignoresInferred: true,
    step: 10,
  });
  const changed = plan.units.filter(({ isChanged }) => isChanged);
  return {
    moved: Object.fromEntries(changed.map(({ instances: [first], wave }) => [first.resource.name, wave])),
    savedWaves: plan.savedWaves,
  };
}

test('scopes that share Applications keep the same order together, others are left alone', () => {
  expect(moves('renumber', 'dev')).toEqual({
    moved: { 'own-dev': 10, shared: 20, 'own-prod': 30 },
    savedWaves: undefined,
  });
  expect(moves('renumber', 'test').moved).toEqual({ 'own-test': 10 });
});

test('the waves that are saved are counted in each scope', () => {
  expect(moves('compact', 'prod')).toEqual({ moved: { shared: 1, 'own-prod': 1 }, savedWaves: 2 });
  expect(moves('compact', 'test')).toEqual({ moved: {}, savedWaves: 0 });
});

test('an Application that renders no Applications stands for the scope that it is in', () => {
  const nested = temporaryFolder({
    '.git/config': '[remote "origin"]\n\turl = https://git.example.org/platform.git\n',
    'apps/kustomization.yaml': list('web.yaml'),
    'apps/web.yaml': application(
      'web',
      '1',
      '{ source: { repoURL: https://git.example.org/platform.git, path: deploy } }',
    ),
    'deploy/service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\n',
  });
  const own = loadWorkspace(fromFsPath(nested), defaultSettings).snapshot.model;
  const path = fromFsPath(`${nested}/apps/web.yaml`);
  expect(own.scopes.map(({ name }) => name)).toContain('deploy');
  expect(planTargets(own, { spot: { path, offset: 0 } }).map(({ name }) => name)).toEqual(['apps']);
  expect(planTargets(own, undefined).map(({ name }) => name)).toEqual(['apps']);
});
