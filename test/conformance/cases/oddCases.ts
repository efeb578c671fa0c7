import type { KustomizeCase } from './kustomizeCase.ts';

const object =
  '{apiVersion: v1, kind: ConfigMap, metadata: {name: x, annotations: {argocd.argoproj.io/sync-wave: "1"}}}\n';
const flow = '[{op: replace, path: /metadata/annotations/argocd.argoproj.io~1sync-wave, value: "7"}]';
const json = String.raw`[{\"op\": \"replace\", \"path\": \"/metadata/annotations/argocd.argoproj.io~1sync-wave\", \"value\": \"7\"}]`;
const quoted = flow.replaceAll('"', String.raw`\"`);

function withFiles(
  name: string,
  kustomization: string,
  others: Readonly<Record<string, string>> = {},
): KustomizeCase {
  const more = Object.entries(others).map(([path, text]) => `#- ${path}\n${text}\n`);
  return {
    name,
    files: `#- kustomization.yaml\nresources: [x.yaml]\n${kustomization}\n#- x.yaml\n${object}${more.join('')}`,
  };
}

const patched = (name: string, text: string): KustomizeCase =>
  withFiles(name, `patches:\n- target: {kind: ConfigMap}\n  patch: ${text}`);

const named = (kind: string, metadata: string, rest = ''): string =>
  `apiVersion: builtin\nkind: ${kind}\nmetadata: {name: made, ${metadata}}\nliterals: [a=b]\n${rest}`;

const generated = (namespace: string): KustomizeCase =>
  withFiles(`a generator whose metadata has the namespace ${namespace}`, 'generators: [g.yaml]', {
    'g.yaml': named('ConfigMapGenerator', `namespace: ${namespace}`),
  });

/** Where the readers that kustomize uses disagree, and what stands in the wrong list. */
export const oddCases: readonly KustomizeCase[] = [
  ...['n', 'Yes', 'OFF', 'true', '5', '010', '1e3', 'null'].map(generated),
  withFiles('a generator that says itself what YAML 1.1 takes for a boolean', 'generators: [g.yaml]', {
    'g.yaml': named('ConfigMapGenerator', 'namespace: other', 'namespace: n\nname: no'),
  }),
  withFiles('a transformer whose metadata has the namespace n', 'transformers: [t.yaml]', {
    't.yaml': `${named('NamespaceTransformer', 'namespace: n').replace('literals: [a=b]\n', '')}fieldSpecs: [{path: metadata/namespace, create: true}]`,
  }),
  patched('a quoted list of JSON behind a line break', `"\\n${json}"`),
  patched('a quoted list that is no JSON, behind a line break', `"\\n${quoted}"`),
  patched('a quoted list that is no JSON, on a line of its own', `"\n    ${quoted}"`),
  patched(
    'a quoted list of lines behind a line break',
    String.raw`"\n- {op: remove, path: /metadata/annotations}"`,
  ),
  patched('a literal list that is no JSON, behind an empty line', `|\n\n    ${flow}`),
  patched('a literal list that is no JSON, behind a comment', `|\n    # why\n    ${flow}`),
  withFiles(
    'patchesJson6902 that are no JSON, behind a line break',
    `patchesJson6902:\n- target: {version: v1, kind: ConfigMap, name: x}\n  patch: "\\n${quoted}"`,
  ),
  withFiles(
    'a file of a list that is no JSON, behind an empty line',
    'patches: [{target: {kind: ConfigMap}, path: p.yaml}]',
    {
      'p.yaml': `\n${flow}`,
    },
  ),
  withFiles('a transformer whose list is no JSON, behind an empty line', 'transformers: [t.yaml]', {
    't.yaml': `apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: t}\ntarget: {kind: ConfigMap}\npatch: |\n\n  ${flow}`,
  }),
  withFiles('a transformer among the generators', 'generators: [t.yaml]', {
    't.yaml':
      'apiVersion: builtin\nkind: PrefixTransformer\nmetadata: {name: t}\nprefix: x-\nfieldSpecs: [{path: metadata/name}]',
  }),
  withFiles('a generator among the transformers', 'transformers: [g.yaml]', {
    'g.yaml': named('ConfigMapGenerator', 'namespace: other'),
  }),
];
