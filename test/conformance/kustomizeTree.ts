import fc from 'fast-check';

/** A random Kustomize tree in the fixture language: a base, an overlay of it, perhaps a component and a second overlay. */
export interface KustomizeTree {
  readonly fixture: string;
  readonly root: string;
}

/** The first value nine times out of ten. */
function usually<T>(first: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant(first) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

const name = fc.constantFrom('a', 'b', 'c');
const namespace = fc.constantFrom('one', 'two', 'default');
const wave = fc.constantFrom('-1', '0', '5', '07', 'x');
const kinds = [
  ['v1', 'ConfigMap'],
  ['v1', 'Secret'],
  ['v1', 'Namespace'],
  ['apps/v1', 'Deployment'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole'],
  ['argoproj.io/v1alpha1', 'Application'],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
] as const;

const annotations = fc.record(
  {
    'argocd.argoproj.io/sync-wave': wave,
    'argocd.argoproj.io/hook': fc.constantFrom('PreSync', 'Sync'),
    owner: fc.constantFrom('me', 'you'),
  },
  { requiredKeys: [] },
);
const labels = fc.record({ tier: fc.constantFrom('web', 'db'), app: name }, { requiredKeys: [] });

const object = fc
  .tuple(fc.constantFrom(...kinds), name, fc.option(namespace), fc.option(annotations), fc.option(labels))
  .map(([[apiVersion, kind], objectName, inNamespace, own, ownLabels]) => ({
    apiVersion,
    kind,
    metadata: {
      name: objectName,
      ...(inNamespace !== null && { namespace: inNamespace }),
      ...(own && { annotations: own }),
      ...(ownLabels && { labels: ownLabels }),
    },
    ...(kind === 'Deployment' && {
      spec: { template: { metadata: {}, spec: { containers: [{ name: 'main' }] } } },
    }),
  }));

const target = fc.record(
  {
    kind: fc.constantFrom('ConfigMap', 'Secret|Deployment', '.*', 'Application'),
    name: fc.constantFrom('a', '[ab]', '.*-?a.*', 'x-a'),
    namespace: fc.constantFrom('one', 'default', 'two|three'),
    labelSelector: fc.constantFrom('tier', 'tier=web', 'tier!=web', 'app in (a,b),!tier'),
    annotationSelector: fc.constantFrom('owner', 'owner=me', '!owner'),
  },
  { requiredKeys: [] },
);

const strategicPatch = fc
  .tuple(
    fc.constantFrom(...kinds),
    fc.constantFrom('a', 'b', 'x-a', 'a-y'),
    fc.option(namespace),
    annotations,
    fc.constantFrom(undefined, undefined, undefined, 'delete', 'replace'),
  )
  .map(([[apiVersion, kind], objectName, inNamespace, added, directive]) => ({
    apiVersion,
    kind,
    metadata: {
      name: objectName,
      ...(inNamespace !== null && { namespace: inNamespace }),
      annotations: added,
    },
    ...(directive && { $patch: directive }),
  }));

const operation = fc.oneof(
  fc.record({
    op: fc.constantFrom('add', 'replace', 'test'),
    path: fc.constant('/metadata/annotations/argocd.argoproj.io~1sync-wave'),
    value: fc.oneof(wave, fc.integer({ min: -3, max: 3 })),
  }),
  fc.record({
    op: fc.constant('remove'),
    path: fc.constantFrom(
      '/metadata/annotations/owner',
      '/metadata/labels',
      '/metadata/annotations',
      '/spec/template',
    ),
  }),
  fc.record({
    op: fc.constantFrom('add', 'replace'),
    path: fc.constantFrom('/metadata/name', '/metadata/namespace'),
    value: name,
  }),
  fc.record({
    op: fc.constantFrom('add'),
    path: fc.constant('/spec/template/metadata/annotations/x'),
    value: name,
  }),
  fc.record({
    op: fc.constantFrom('move', 'copy'),
    from: fc.constant('/metadata/annotations/owner'),
    path: fc.constantFrom('/metadata/annotations/argocd.argoproj.io~1hook', '/metadata/labels/app'),
  }),
);

const text = strategicPatch.map((value) => JSON.stringify(value));
const options = fc.record(
  { allowNameChange: fc.boolean(), allowKindChange: fc.boolean() },
  { requiredKeys: [] },
);
const operations = fc.array(operation, { minLength: 1, maxLength: 3 }).map((value) => JSON.stringify(value));

/** A patch without a target mostly finds nothing, which ends the build: those are rare. */
const patch = fc.oneof(
  { weight: 1, arbitrary: fc.record({ patch: text }) },
  { weight: 10, arbitrary: fc.record({ target, patch: text, options }) },
  { weight: 5, arbitrary: fc.record({ target, patch: operations }) },
);

const generator = fc.record(
  {
    name: fc.constantFrom('g', 'h', 'a'),
    namespace: usually(undefined, 'one'),
    behavior: usually('create', 'merge', 'replace'),
    literals: fc.uniqueArray(fc.constantFrom('x=1', 'y=<2>', 'z=é'), { maxLength: 3 }),
    options: fc.record({ annotations, labels, disableNameSuffixHash: fc.boolean() }, { requiredKeys: [] }),
  },
  { requiredKeys: ['name', 'namespace'] },
);

const layer = fc.record(
  {
    namePrefix: fc.constantFrom('x-', 'p-'),
    nameSuffix: fc.constantFrom('-y', '-s'),
    namespace,
    commonAnnotations: annotations,
    commonLabels: labels,
    labels: fc.array(fc.record({ pairs: labels }), { maxLength: 2 }),
    patches: fc.array(patch, { maxLength: 3 }),
    configMapGenerator: fc.uniqueArray(generator, { maxLength: 2, selector: (entry) => entry.name }),
    secretGenerator: fc.array(generator, { maxLength: 1 }),
    generatorOptions: fc.record({ annotations, disableNameSuffixHash: fc.boolean() }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** The key of an object as a resource; most of the trees should not fail right at the start. */
function identity({
  apiVersion,
  kind,
  metadata,
}: {
  apiVersion: string;
  kind: string;
  metadata: object;
}): string {
  return JSON.stringify([apiVersion, kind, { ...metadata, annotations: 0, labels: 0 }]);
}

export const kustomizeTree: fc.Arbitrary<KustomizeTree> = fc
  .record({
    objects: fc.uniqueArray(object, { selector: identity, minLength: 1, maxLength: 6 }),
    base: layer,
    overlay: layer,
    component: fc.option(layer),
    top: fc.option(layer),
  })
  .map(({ objects, base, overlay, component, top }) => ({
    root: top ? 'top' : 'overlay',
    fixture: [
      file('base/all.yaml', ...objects),
      file('base/kustomization.yaml', { resources: ['all.yaml'], ...base }),
      file('overlay/kustomization.yaml', {
        resources: ['../base'],
        ...(component && { components: ['../component'] }),
        ...overlay,
      }),
      file('component/kustomization.yaml', {
        apiVersion: 'kustomize.config.k8s.io/v1alpha1',
        kind: 'Component',
        commonLabels: { component: 'true' },
        ...component,
      }),
      file('top/kustomization.yaml', { resources: ['../overlay'], ...top }),
    ].join(''),
  }));

/** JSON is YAML. */
function file(path: string, ...documents: readonly object[]): string {
  return `#- ${path}\n${documents.map((document) => JSON.stringify(document)).join('\n---\n')}\n`;
}
