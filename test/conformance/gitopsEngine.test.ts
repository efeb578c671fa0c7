import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrderStep } from '../../server/src/core/order/scopeOrder.ts';
import { syncOrder } from '../../server/src/core/order/syncOrder.ts';
import type { SyncPhase } from '../../server/src/core/order/syncPhase.ts';
import type { SyncObject } from '../../server/src/core/order/syncTask.ts';
import { corpus, withoutCorpus } from '../kit/corpus.ts';
import { corpusScopes } from './corpusScopes.ts';

/** What the Go program under test/oracle answers for one case. */
interface Answer {
  readonly steps: readonly {
    readonly phase: string;
    readonly wave: number;
    readonly objects: readonly string[];
  }[];
  readonly message?: string;
}

const oracleFolder = fileURLToPath(new URL('../oracle/', import.meta.url));
const hasGo = spawnSync('go', ['version']).status === 0;
const destinationNamespace = 'apps';
const caseCount = 400;

if (!hasGo) console.warn('Skipped: no Go here, so the order is not compared with Argo CD’s own engine.');

describe.skipIf(!hasGo)('the order of Argo CD’s own engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sync-waves-oracle-'));
  const program = join(folder, 'oracle');

  beforeAll(() => {
    execFileSync('go', ['build', '-o', program, '.'], { cwd: oracleFolder, stdio: 'pipe' });
  }, 900_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test(`equals ours on ${caseCount} generated sets of manifests`, () => {
    const cases = fc.sample(manifestSets, { numRuns: caseCount, seed: 20261124 });
    const answers = ask(cases.map((objects) => ({ destinationNamespace, objects: objects.map(toManifest) })));
    expect(answers.map((answer) => answer.message)).toEqual(cases.map(() => undefined));
    expect(answers.map((answer) => answer.steps)).toEqual(cases.map(ourSteps));
  });

  test.skipIf(!corpus)(
    corpus ? 'equals ours in scopes of real repositories' : withoutCorpus,
    () => {
      const cases = corpusScopes();
      expect(cases.length).toBeGreaterThan(50);
      const answers = ask(
        cases.map(({ destinationNamespace: namespace, objects }) => ({
          destinationNamespace: namespace,
          objects,
        })),
      );
      const engine = cases.map(({ title }, index) => ({ title, ...answers[index] }));
      const ours = cases.map(({ title, order }) => ({
        title,
        steps: order.steps.filter(isRun).map(printStep),
      }));
      expect(engine).toEqual(ours);
    },
    120_000,
  );

  function ask(cases: readonly object[]): readonly Answer[] {
    const output = execFileSync(program, {
      input: JSON.stringify(cases),
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
    return JSON.parse(output.toString()) as Answer[];
  }
});

const kinds = [
  ['v1', 'ConfigMap'],
  ['v1', 'Secret'],
  ['v1', 'Service'],
  ['apps/v1', 'Deployment'],
  ['batch/v1', 'Job'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole'],
  ['argoproj.io/v1alpha1', 'Application'],
  ['argoproj.io/v1alpha1', 'AppProject'],
  ['example.com/v1', 'Widget'],
] as const;

interface GeneratedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly annotations: Readonly<Record<string, string>>;
}

const waves = fc.constantFrom(undefined, '-2', '0', '1', '+3', '05', 'x', ' 1', '');
const argoHooks = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  'PreSync',
  'Sync,PostSync',
  'presync',
  'Skip',
  '',
);
const helmHooks = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  'pre-install',
  'post-upgrade,test',
  'test',
);
const weights = fc.constantFrom(undefined, undefined, '-1', '7', 'y');

const annotations = fc
  .record({ wave: waves, hook: argoHooks, helmHook: helmHooks, weight: weights })
  .map(({ wave, hook, helmHook, weight }) => ({
    ...(wave === undefined ? {} : { 'argocd.argoproj.io/sync-wave': wave }),
    ...(hook === undefined ? {} : { 'argocd.argoproj.io/hook': hook }),
    ...(helmHook === undefined ? {} : { 'helm.sh/hook': helmHook }),
    ...(weight === undefined ? {} : { 'helm.sh/hook-weight': weight }),
  }));

const plainObjects: fc.Arbitrary<GeneratedObject> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    annotations,
    namespace: fc.constantFrom(undefined, 'apps', 'team'),
  })
  .map(({ kind: [apiVersion, kind], name, annotations: entries, namespace }) => ({
    apiVersion,
    kind,
    name,
    namespace: kind === 'ClusterRole' ? undefined : namespace,
    annotations: entries,
  }));

const namespaces: fc.Arbitrary<GeneratedObject> = waves.map((wave) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  name: 'team',
  namespace: undefined,
  annotations: wave === undefined ? {} : { 'argocd.argoproj.io/sync-wave': wave },
}));

const crds: fc.Arbitrary<GeneratedObject> = waves.map((wave) => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  name: 'widgets.example.com',
  namespace: undefined,
  annotations: wave === undefined ? {} : { 'argocd.argoproj.io/sync-wave': wave },
}));

const manifestSets = fc
  .record({
    objects: fc.uniqueArray(plainObjects, { minLength: 1, maxLength: 8, selector: identity }),
    namespace: fc.option(namespaces, { nil: undefined }),
    crd: fc.option(crds, { nil: undefined }),
  })
  .map(({ objects, namespace, crd }) => [
    ...objects,
    ...(namespace ? [namespace] : []),
    ...(crd ? [crd] : []),
  ]);

function identity(object: GeneratedObject): string {
  return [object.kind, object.namespace ?? destinationNamespace, object.name].join('/');
}

function toManifest(object: GeneratedObject): object {
  const { apiVersion, kind, name, namespace, annotations: entries } = object;
  const spec = kind === 'CustomResourceDefinition' ? { group: 'example.com', names: { kind: 'Widget' } } : {};
  return {
    apiVersion,
    kind,
    metadata: { name, ...(namespace ? { namespace } : {}), annotations: entries },
    spec,
  };
}

function toSyncObject(object: GeneratedObject): SyncObject {
  const slash = object.apiVersion.indexOf('/');
  const isCrd = object.kind === 'CustomResourceDefinition';
  return {
    group: slash < 0 ? '' : object.apiVersion.slice(0, slash),
    kind: object.kind,
    name: object.name,
    namespace: object.namespace,
    annotations: new Map(Object.entries(object.annotations)),
    defines: isCrd ? { group: 'example.com', kind: 'Widget' } : undefined,
  };
}

/** Nothing fails here, so SyncFail steps don't run. */
function isRun({ phase }: { readonly phase: SyncPhase }): boolean {
  return phase !== 'SyncFail';
}

function printStep({ phase, wave, objects }: OrderStep): Answer['steps'][number] {
  const names = objects.map(({ instance: { resource } }) => `${resource.kind}/${resource.name}`);
  return { phase, wave: Number(wave), objects: names.sort() };
}

/** Our steps as the program prints the engine's. */
function ourSteps(objects: readonly GeneratedObject[]): Answer['steps'] {
  const steps = syncOrder(objects.map(toSyncObject), [], { destinationNamespace, pruneLast: false });
  return steps.filter(isRun).map((step) => ({
    phase: step.phase,
    wave: Number(step.wave),
    objects: step.tasks.map((task) => `${task.object.kind}/${task.object.name}`).sort(),
  }));
}
