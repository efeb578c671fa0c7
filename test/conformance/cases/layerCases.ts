import type { KustomizeCase } from './kustomizeCase.ts';

const wave = 'argocd.argoproj.io/sync-wave';
const pointer = `/metadata/annotations/${wave.replace('/', '~1')}`;
const annotated = (value: string): string => `annotations: {${wave}: "${value}"}`;
const component = 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n';
const configMap = (name: string, more = ''): string =>
  `{apiVersion: v1, kind: ConfigMap, metadata: {name: ${name}${more}}}`;
const merged = (name: string, value: string): string => `'${configMap(name, `, ${annotated(value)}`)}'`;

/** Directories, each with a kustomization, and a base `b` of one ConfigMap `x` unless they say otherwise. */
function layers(
  name: string,
  kustomizations: Readonly<Record<string, string>>,
  x = configMap('x'),
): KustomizeCase {
  const all = { b: 'resources: [x.yaml]', ...kustomizations };
  const files = Object.entries(all).map(
    ([directory, text]) => `#- ${directory}/kustomization.yaml\n${text}\n`,
  );
  return { name, root: 'o', files: `${files.join('')}#- b/x.yaml\n${x}\n` };
}

const bothNamespaces = [configMap('x', ', namespace: one'), configMap('x', ', namespace: two')].join(
  '\n---\n',
);
const twice = {
  a: `resources: [../b]\nnamePrefix: a-\ncommonAnnotations: {${wave}: "1"}`,
  c: 'resources: [../b]\nnamePrefix: c-',
};

/** Components, overlays of overlays, and objects that several ways lead to. */
export const layerCases: readonly KustomizeCase[] = [
  layers('names and namespaces of components come before those of their parent', {
    o: `resources: [../b]\ncomponents: [../c, ../d]\nnamespace: over\nnamePrefix: o-\nnameSuffix: -o\npatches: [{target: {name: "d-.*"}, patch: '[{op: add, path: ${pointer}, value: "3"}]'}]`,
    c: `${component}namespace: comp\nnamePrefix: c-\nnameSuffix: -c`,
    d: `${component}namePrefix: d-\ncommonAnnotations: {${wave}: "2"}`,
  }),
  layers('labels of an overlay are not there for its components', {
    o: 'resources: [../b]\ncomponents: [../c]\nlabels: [{pairs: {tier: web}}]',
    c: `${component}patches: [{target: {labelSelector: tier=web}, patch: ${merged('any', '1')}}]`,
  }),
  layers('a component merges into what the base generates', {
    o: 'resources: [../b]\ncomponents: [../c]',
    b: 'configMapGenerator: [{name: g, literals: [a=1]}]',
    c: `${component}configMapGenerator: [{name: g, behavior: merge, literals: [b=2], options: {${annotated('4')}}}]`,
  }),
  layers('what one patch deletes another one looks for', {
    o: `resources: [../b]\npatches: [{patch: '{apiVersion: v1, kind: ConfigMap, metadata: {name: x}, $patch: delete}'}, {patch: ${merged('x', '1')}}]`,
  }),
  layers('what one patch deletes another one may select', {
    o: `resources: [../b]\npatches: [{patch: '{apiVersion: v1, kind: ConfigMap, metadata: {name: x}, $patch: delete}'}, {target: {kind: ConfigMap}, patch: ${merged('x', '1')}}]`,
  }),
  layers('a patch labels what the next one deletes', {
    o: `resources: [../b]\npatches: [{target: {kind: ConfigMap}, patch: '{kind: A, metadata: {name: a, labels: {gone: "1"}}}'}, {target: {labelSelector: gone, name: x}, patch: '{kind: A, metadata: {name: a}, $patch: delete}'}]`,
  }),
  layers('a generated object is merged into and deleted', {
    o: `resources: [../b]\nconfigMapGenerator: [{name: g, behavior: merge, literals: [a=1]}]\npatches: [{patch: '{apiVersion: v1, kind: ConfigMap, metadata: {name: g}, $patch: delete}'}]`,
    b: 'configMapGenerator: [{name: g, literals: [b=1]}]',
  }),
  layers('three layers work on one generated object', {
    o: `resources: [../m]\nnamePrefix: t-\nconfigMapGenerator: [{name: g, behavior: replace, literals: [c=3], options: {${annotated('3')}}}]`,
    m: `resources: [../b]\nnamePrefix: o-\nconfigMapGenerator: [{name: g, behavior: merge, literals: [b=2], options: {${annotated('2')}}}]`,
    b: `namePrefix: b-\nconfigMapGenerator: [{name: g, literals: [a=1], options: {${annotated('1')}}}]`,
  }),
  layers('a merge without the namespace that the base sets', {
    o: 'resources: [../b]\nconfigMapGenerator: [{name: g, behavior: merge, literals: [b=2]}]',
    b: 'namespace: n\nconfigMapGenerator: [{name: g, literals: [a=1]}]',
  }),
  layers('a merge with the namespace that the base sets', {
    o: 'resources: [../b]\nconfigMapGenerator: [{name: g, namespace: n, behavior: merge, literals: [b=2]}]',
    b: 'namespace: n\nconfigMapGenerator: [{name: g, literals: [a=1]}]',
  }),
  layers(
    'a merge into a Secret that is a file',
    {
      o: 'resources: [../b]\nnameSuffix: -o\nsecretGenerator: [{name: x, behavior: merge, literals: [b=2]}]',
    },
    '{apiVersion: v1, kind: Secret, metadata: {name: x}, stringData: {c: d}, data: {a: YQ==}}',
  ),
  layers(
    'a patch for one of two namespaces',
    {
      o: `resources: [../b]\npatches: [{patch: '${configMap('x', `, namespace: two, ${annotated('1')}`)}'}]`,
    },
    bothNamespaces,
  ),
  layers(
    'a patch that does not say which namespace',
    {
      o: `resources: [../b]\npatches: [{patch: ${merged('x', '1')}}]`,
    },
    bothNamespaces,
  ),
  layers(
    'patchesJson6902 for one of two namespaces',
    {
      o: `resources: [../b]\npatchesJson6902: [{target: {version: v1, kind: ConfigMap, name: x, namespace: one}, patch: '[{"op": "add", "path": "/metadata/annotations", "value": {"${wave}": "3"}}]'}]`,
    },
    bothNamespaces,
  ),
  layers('one base under two prefixes', { o: 'resources: [../a, ../c]', ...twice }),
  layers('one base under two prefixes, and a patch by the name of before', {
    o: `resources: [../a, ../c]\npatches: [{patch: ${merged('x', '1')}}]`,
    ...twice,
  }),
  layers('one base under two prefixes, and targets by both names', {
    o: `resources: [../a, ../c]\npatches: [{target: {name: x}, patch: ${merged('x', '2')}}, {target: {name: c-x}, patch: ${merged('x', '3')}}]`,
    ...twice,
  }),
  layers(
    'one base in two namespaces, with an object that has none',
    {
      o: 'resources: [../a, ../c]',
      a: 'resources: [../b]\nnamespace: a',
      c: 'resources: [../b]\nnamespace: c',
    },
    '{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: r}}',
  ),
  layers('a patch gave the object another name', {
    o: `resources: [../m]\npatches: [{patch: ${merged('x', '1')}}]`,
    m: `resources: [../b]\npatches: [{target: {name: x}, patch: '[{"op": "replace", "path": "/metadata/name", "value": "z"}]'}]`,
  }),
  layers('labels in templates and selectors', {
    o: `resources: [../b]\nlabels: [{pairs: {a: b}, includeTemplates: true}, {pairs: {c: d}, includeSelectors: true}]\npatches: [{target: {labelSelector: "a=b,c=d"}, patch: ${merged('x', '1')}}]`,
  }),
  layers('one label twice', {
    o: 'resources: [../b]\ncommonLabels: {a: b}\nlabels: [{pairs: {a: c}, includeSelectors: true}]',
  }),
  layers(
    'a target by an annotation that a patch before has changed',
    {
      o: `resources: [../b]\npatches: [{target: {annotationSelector: "${wave}=1"}, patch: '[{"op": "replace", "path": "${pointer}", "value": "8"}]'}, {target: {annotationSelector: "${wave} in (8)"}, patch: '{kind: A, metadata: {name: a, annotations: {argocd.argoproj.io/hook: Sync}}}'}]`,
    },
    configMap('x', `, ${annotated('1')}`),
  ),
  layers(
    'a test that compares a text with a number',
    {
      o: `resources: [../b]\npatches: [{target: {kind: ConfigMap}, patch: '- {op: test, path: ${pointer}, value: 1}'}]`,
    },
    configMap('x', `, ${annotated('1')}`),
  ),
  layers('a patch that is a List', {
    o: `resources: [../b]\npatches: [{patch: '{apiVersion: v1, kind: List, items: [${configMap('x', `, ${annotated('1')}`)}]}'}]`,
  }),
  layers('a patch that is an empty List', {
    o: `resources: [../b]\npatches: [{patch: '{apiVersion: v1, kind: List, items: []}'}]`,
  }),
  layers('references by a configuration', {
    o: 'resources: [../b]\nnamePrefix: p-\nconfigurations: [c.yaml]',
    'o/sub':
      'namePrefix: none-\n#- o/c.yaml\nnameReference: [{kind: ConfigMap, version: v1, fieldSpecs: [{kind: App, path: metadata/annotations/owner}]}]',
  }),
  layers('anchors and merge keys in a kustomization', {
    o: `resources: [../b]\ncommonLabels: &a {l: m}\ncommonAnnotations: {<<: *a, ${wave}: "2"}\nconfigMapGenerator: [{name: g, options: &o {annotations: {${wave}: "5"}, disableNameSuffixHash: true}}, {name: h, options: {<<: *o, disableNameSuffixHash: false}}]`,
  }),
  layers(
    'line ends of Windows',
    {
      o: `resources: [../b]\r\npatches:\r\n- target:\r\n    kind: ConfigMap\r\n  patch: |-\r\n    - op: add\r\n      path: ${pointer}\r\n      value: "1"\r`,
    },
    `apiVersion: v1\r\nkind: ConfigMap\r\nmetadata:\r\n  name: x\r\n---\r\napiVersion: v1\r\nkind: Secret\r\nmetadata:\r\n  name: s\r\n  annotations:\r\n    ${wave}: |\r\n      5\r`,
  ),
  layers(
    'a mark of the byte order',
    { o: '\uFEFFresources: [../b]\nnamePrefix: p-' },
    `\uFEFF${configMap('x')}`,
  ),
];
