import type { KustomizeCase } from './kustomizeCase.ts';

function generatorCase(name: string, fields: string, more = ''): KustomizeCase {
  return { name, files: `#- kustomization.yaml\n${fields}\n${more}` };
}

const inLayers = (name: string, overlay: string, base: string, more = ''): KustomizeCase => ({
  name,
  root: 'overlay',
  files: `#- overlay/kustomization.yaml\nresources: [../base]\n${overlay}\n#- base/kustomization.yaml\n${base}\n${more}`,
});

/** ConfigMaps and Secrets that kustomize makes, and the hashes in their names. */
export const generatorCases: readonly KustomizeCase[] = [
  generatorCase(
    'literals',
    `configMapGenerator: [{name: a, literals: [x=1, 'y="quoted"', "z='it''s'", 'e=', 'u=<&>é𝄞']}]`,
  ),
  generatorCase('no data', 'configMapGenerator: [{name: a}]\nsecretGenerator: [{name: b}]'),
  generatorCase(
    'a Secret',
    `secretGenerator: [{name: a, type: kubernetes.io/tls, literals: [x=1, y=${'long'.repeat(40)}]}]`,
  ),
  generatorCase(
    'a Secret of one line and a bit',
    `secretGenerator: [{name: a, literals: [x=${'l'.repeat(51)}, y=${'l'.repeat(52)}]}]`,
  ),
  generatorCase(
    'files',
    'configMapGenerator: [{name: a, files: [f.txt, key=sub/g.conf]}]\nsecretGenerator: [{name: b, files: [f.txt]}]',
    '#- f.txt\none\n\ttwo  \n\nthree: "x"\n#- sub/g.conf\n  spaces first\nlast\n',
  ),
  generatorCase(
    'variables',
    'configMapGenerator: [{name: a, envs: [a.env], env: b.env}]',
    '#- a.env\n# comment\nA=1\n  B= two \nC=x=y\nD\n\n#- b.env\nE=5\n',
  ),
  generatorCase(
    'without hash',
    'configMapGenerator: [{name: a, literals: [x=1], options: {disableNameSuffixHash: true}}]',
  ),
  generatorCase(
    'without hash for all',
    'generatorOptions: {disableNameSuffixHash: true}\nconfigMapGenerator: [{name: a, literals: [x=1], options: {disableNameSuffixHash: false}}]',
  ),
  generatorCase(
    'annotations of both options',
    `generatorOptions: {annotations: {argocd.argoproj.io/sync-wave: "1", argocd.argoproj.io/hook: Sync}, labels: {a: b}, immutable: true}
configMapGenerator: [{name: a, literals: [x=1], options: {annotations: {argocd.argoproj.io/sync-wave: "2"}}}]`,
  ),
  generatorCase(
    'annotations that are no strings',
    'generatorOptions: {annotations: {argocd.argoproj.io/sync-wave: 1}}\nconfigMapGenerator: [{name: a}]',
  ),
  generatorCase(
    'prefix, namespace and hash',
    'namePrefix: x-\nnamespace: ns\nconfigMapGenerator: [{name: a, namespace: m, literals: [x=1]}]',
  ),
  generatorCase(
    'a patch before the hash',
    `configMapGenerator: [{name: a, literals: [x=1]}]
patches:
  - {patch: '{apiVersion: v1, kind: ConfigMap, metadata: {name: a, annotations: {argocd.argoproj.io/sync-wave: "4"}}, data: {y: "2", x: null}}'}`,
  ),
  generatorCase(
    'a JSON patch on what is generated',
    `configMapGenerator: [{name: a, literals: [x=1]}]
patches:
  - {target: {kind: ConfigMap}, patch: '[{"op": "add", "path": "/metadata/annotations/argocd.argoproj.io~1sync-wave", "value": "4"}, {"op": "add", "path": "/data/n", "value": 5}]'}`,
  ),
  generatorCase('no name', 'configMapGenerator: [{literals: [x=1]}]'),
  generatorCase('a missing file', 'configMapGenerator: [{name: a, files: [x.txt]}]'),
  generatorCase('a missing file of variables', 'configMapGenerator: [{name: a, envs: [x.txt]}]'),
  generatorCase('a wrong literal', 'configMapGenerator: [{name: a, literals: [x]}]'),
  generatorCase('a literal without a key', 'configMapGenerator: [{name: a, literals: ["=x"]}]'),
  generatorCase('a wrong file', 'configMapGenerator: [{name: a, files: ["a=b=c"]}]'),
  generatorCase('a file without a key', 'configMapGenerator: [{name: a, files: ["=c"]}]', '#- c\nx\n'),
  generatorCase('a file without a path', 'configMapGenerator: [{name: a, files: ["c="]}]', '#- c\nx\n'),
  generatorCase('a wrong key', 'configMapGenerator: [{name: a, literals: ["a b=c"]}]'),
  generatorCase('a wrong variable', 'configMapGenerator: [{name: a, envs: [a.env]}]', '#- a.env\n1A=1\n'),
  generatorCase('the same key twice', 'configMapGenerator: [{name: a, literals: [x=1, x=2]}]'),
  generatorCase('the same name twice', 'configMapGenerator: [{name: a}, {name: a}]'),
  generatorCase(
    'the name of a resource',
    'resources: [a.yaml]\nconfigMapGenerator: [{name: a}]',
    '#- a.yaml\n{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n',
  ),
  generatorCase('nothing to merge into', 'configMapGenerator: [{name: a, behavior: merge, literals: [x=1]}]'),
  generatorCase(
    'an unknown behavior creates',
    'configMapGenerator: [{name: a, behavior: invent, literals: [x=1]}]',
  ),
  generatorCase(
    'merge into a resource',
    'resources: [a.yaml]\nconfigMapGenerator: [{name: a, behavior: merge, literals: [x=1]}]',
    '#- a.yaml\n{apiVersion: v1, kind: ConfigMap, metadata: {name: a, annotations: {argocd.argoproj.io/sync-wave: "4"}}, data: {y: "2"}}\n',
  ),
  inLayers(
    'merge',
    'configMapGenerator: [{name: a, behavior: merge, literals: [x=2, z=3]}]',
    'configMapGenerator: [{name: a, literals: [x=1, y=1]}]',
  ),
  inLayers(
    'merge a Secret',
    'secretGenerator: [{name: a, behavior: merge, literals: [x=2]}]',
    'secretGenerator: [{name: a, type: t, literals: [x=1, y=1]}]',
  ),
  inLayers(
    'replace',
    'configMapGenerator: [{name: a, behavior: replace, literals: [x=2]}]',
    'configMapGenerator: [{name: a, literals: [x=1, y=1]}]',
  ),
  inLayers(
    'create again',
    'configMapGenerator: [{name: a, behavior: create}]',
    'configMapGenerator: [{name: a}]',
  ),
  inLayers(
    'merge by the old name',
    'configMapGenerator: [{name: a, behavior: merge, literals: [x=2]}]',
    'namePrefix: x-\nconfigMapGenerator: [{name: a, literals: [y=1]}]',
  ),
  inLayers(
    'merge by the new name',
    'configMapGenerator: [{name: x-a, behavior: merge, literals: [x=2]}]',
    'namePrefix: x-\nconfigMapGenerator: [{name: a, literals: [y=1]}]',
  ),
  inLayers(
    'merge loses the hash',
    'configMapGenerator: [{name: a, behavior: merge, literals: [x=2], options: {disableNameSuffixHash: true}}]',
    'configMapGenerator: [{name: a, literals: [y=1]}]',
  ),
  inLayers(
    'merge brings no hash',
    'configMapGenerator: [{name: a, behavior: merge, literals: [x=2]}]',
    'configMapGenerator: [{name: a, literals: [y=1], options: {disableNameSuffixHash: true}}]',
  ),
  inLayers(
    'merge keeps annotations',
    'configMapGenerator: [{name: a, behavior: merge, literals: [x=2], options: {annotations: {argocd.argoproj.io/hook: Sync}}}]',
    'configMapGenerator: [{name: a, literals: [y=1], options: {annotations: {argocd.argoproj.io/sync-wave: "1", argocd.argoproj.io/hook: PreSync}}}]',
  ),
  inLayers(
    'merge in another namespace',
    'namespace: ns\nconfigMapGenerator: [{name: a, namespace: m, behavior: merge, literals: [x=2]}]',
    'namespace: m\nconfigMapGenerator: [{name: a, literals: [y=1]}]',
  ),
  inLayers(
    'the old name of another object',
    'configMapGenerator: [{name: a}]',
    'nameSuffix: -y\nconfigMapGenerator: [{name: a}]',
  ),
  generatorCase(
    'binary data stays with a merge',
    'resources: [a.yaml]\nconfigMapGenerator: [{name: a, behavior: merge, literals: [x=1]}]',
    '#- a.yaml\n{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, binaryData: {b: eHg=}}\n',
  ),
  inLayers(
    'a merge with nothing',
    'configMapGenerator: [{name: a, behavior: merge}]',
    'configMapGenerator: [{name: a, literals: [y=1]}]',
  ),
  generatorCase(
    'a patch with binary data',
    `configMapGenerator: [{name: a, literals: [x=1]}]
secretGenerator: [{name: b, literals: [x=1]}]
patches:
  - {target: {kind: ConfigMap}, patch: '{kind: ConfigMap, metadata: {name: a}, binaryData: {b: eHg=}, data: {c: [1, true, null, {d: 1.5}]}}'}
  - {target: {kind: Secret}, patch: '{kind: Secret, metadata: {name: a}, stringData: {b: "1"}}'}`,
  ),
  generatorCase(
    'several objects to merge into',
    `resources: [one, two]
configMapGenerator: [{name: a, behavior: merge, literals: [x=1]}]`,
    '#- one/kustomization.yaml\nnamePrefix: x-\nconfigMapGenerator: [{name: a}]\n#- two/kustomization.yaml\nnamePrefix: y-\nconfigMapGenerator: [{name: a}]\n',
  ),
];
