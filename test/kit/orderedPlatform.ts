import fc from 'fast-check';
import type { FilePath } from '../../server/src/core/text/place.ts';

const folder = '/repo';
const names = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'];

interface Application {
  readonly name: string;
  /** Undefined for none. */
  readonly wave: number | undefined;
  /** Where the wave is written. */
  readonly by: 'manifest' | 'patch' | 'component';
  readonly layer: 'base' | 'dev' | 'prod';
  /** Names in front of its own: circles have no order to repair. */
  readonly needs: readonly string[];
}

const application = (index: number): fc.Arbitrary<Application> =>
  fc.record({
    name: fc.constant(names[index] ?? ''),
    wave: fc.option(fc.integer({ min: -2, max: 3 }), { nil: undefined, freq: 4 }),
    by: fc.constantFrom('manifest', 'manifest', 'patch', 'component'),
    layer: fc.constantFrom('base', 'base', 'dev', 'prod'),
    needs: fc.subarray(names.slice(0, index), { maxLength: Math.min(index, 2) }),
  });

/**
 * Applications that need each other, in a base and two overlays: some waves stand in the manifest, some in a patch of
 * the base, and some in one component for several. No dependencies go round in a circle.
 */
export const orderedPlatform: fc.Arbitrary<ReadonlyMap<FilePath, string>> = fc
  .tuple(...names.map((_, index) => application(index)))
  .map(write);

function write(applications: readonly Application[]): ReadonlyMap<FilePath, string> {
  const layers = ['base', 'dev', 'prod'] as const;
  const files = applications.flatMap((app): [FilePath, string][] => [
    [`${folder}/${app.layer}/${app.name}.yaml`, manifest(app)],
    ...(isPatched(app)
      ? [
          [`${folder}/${app.layer}/${app.name}-patch.yaml`, patch(app.name, app.wave ?? 0)] as [
            FilePath,
            string,
          ],
        ]
      : []),
  ]);
  const lists = layers.map((layer): [FilePath, string] => [
    `${folder}/${layer}/kustomization.yaml`,
    kustomization(
      layer,
      applications.filter((app) => app.layer === layer),
    ),
  ]);
  return new Map([...files, ...lists, ...component()]);
}

function isPatched({ by, wave }: Application): boolean {
  return by === 'patch' && wave !== undefined;
}

function manifest({ name, wave, by, needs }: Application): string {
  const annotations = [
    ...(needs.length > 0 ? [`    sync-waves/depends-on: ${needs.join(', ')}`] : []),
    ...(by === 'manifest' && wave !== undefined ? [`    argocd.argoproj.io/sync-wave: "${wave}"`] : []),
  ];
  return [
    'apiVersion: argoproj.io/v1alpha1',
    'kind: Application',
    'metadata:',
    `  name: ${name} # the name`,
    ...(by === 'component' ? ['  labels: { shared: "yes" }'] : []),
    ...(annotations.length > 0 ? ['  annotations:', ...annotations] : []),
    'spec:',
    '  project: default',
    '',
  ].join('\n');
}

function patch(name: string, wave: number): string {
  return [
    'apiVersion: argoproj.io/v1alpha1',
    'kind: Application',
    'metadata:',
    `  name: ${name}`,
    '  annotations:',
    `    argocd.argoproj.io/sync-wave: "${wave}"`,
    '',
  ].join('\n');
}

function kustomization(layer: Application['layer'], applications: readonly Application[]): string {
  const resources = [
    ...(layer === 'base' ? [] : ['../base']),
    ...applications.map(({ name }) => `${name}.yaml`),
  ];
  const patches = applications.filter(isPatched).map(({ name }) => `  - path: ${name}-patch.yaml`);
  return [
    'apiVersion: kustomize.config.k8s.io/v1beta1',
    'kind: Kustomization',
    `resources: [${resources.join(', ')}]`,
    ...(layer === 'base' ? ['components: [../shared]'] : []),
    ...(patches.length > 0 ? ['patches:', ...patches] : []),
    '',
  ].join('\n');
}

/** Gives every Application of the base with the label the same wave. */
function component(): readonly [FilePath, string][] {
  const list = [
    'apiVersion: kustomize.config.k8s.io/v1alpha1',
    'kind: Component',
    'patches:',
    '  - path: patch.yaml',
    '    target: { kind: Application, labelSelector: shared=yes }',
    '',
  ];
  return [
    [`${folder}/shared/kustomization.yaml`, list.join('\n')],
    [`${folder}/shared/patch.yaml`, patch('any', 1)],
  ];
}
