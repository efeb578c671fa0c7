import type { KustomizeCase } from './kustomizeCase.ts';

const objects = `
#- all.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: source, annotations: {argocd.argoproj.io/sync-wave: "3"}}, data: {wave: "5", parts: "6,7", name: new}, list: [{name: a, v: "8"}, {name: b, v: "9"}], num: 4}
---
{apiVersion: v1, kind: Secret, metadata: {name: a, annotations: {argocd.argoproj.io/sync-wave: "1", x: one-two}}}
---
{apiVersion: v1, kind: Secret, metadata: {name: b, labels: {l: "1"}}}
---
{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: app}, spec: {project: p}, list: [{name: a, v: "8"}, {name: b, v: "9"}]}
`;

function replacement(name: string, source: string, target: string): KustomizeCase {
  return {
    name,
    files: `#- kustomization.yaml
resources: [all.yaml]
replacements:
  - source: {kind: ConfigMap, name: source, ${source}}
    targets: [{${target}}]
${objects}`,
  };
}

const wave = '"metadata.annotations.[argocd.argoproj.io/sync-wave]"';
const hook = '"metadata.annotations.argocd\\\\.argoproj\\\\.io/hook"';
const create = 'options: {create: true}';

/** Fields that are copied between objects. */
export const replacementCases: readonly KustomizeCase[] = [
  replacement(
    'an annotation',
    'fieldPath: data.wave',
    `select: {kind: Secret, name: a}, fieldPaths: [${wave}]`,
  ),
  replacement('the name by default', '', 'select: {kind: Secret, name: a}'),
  replacement('a new name', 'fieldPath: data.name', 'select: {kind: Secret, name: a}'),
  replacement(
    'what is missing stops the build',
    'fieldPath: data.wave',
    `select: {kind: Secret}, fieldPaths: [${wave}]`,
  ),
  replacement(
    'what is missing is made',
    'fieldPath: data.wave',
    `select: {kind: Secret}, fieldPaths: [${wave}, ${hook}], ${create}`,
  ),
  replacement(
    'a part of the source',
    'fieldPath: data.parts, options: {delimiter: ",", index: 1}',
    `select: {kind: Secret, name: a}, fieldPaths: [${wave}]`,
  ),
  replacement(
    'no such part',
    'fieldPath: data.parts, options: {delimiter: ",", index: 2}',
    `select: {kind: Secret, name: a}, fieldPaths: [${wave}]`,
  ),
  replacement(
    'a part of the target',
    'fieldPath: data.wave',
    `select: {kind: Secret, name: a}, fieldPaths: [${wave}, metadata.annotations.x], options: {delimiter: "-", index: 0}`,
  ),
  replacement(
    'behind the target',
    'fieldPath: data.wave',
    `select: {kind: Secret, name: a}, fieldPaths: [${wave}], options: {delimiter: "-", index: 9}`,
  ),
  replacement(
    'before the target',
    'fieldPath: data.wave',
    `select: {kind: Secret, name: a}, fieldPaths: [${wave}], options: {delimiter: "-", index: -1}`,
  ),
  replacement('a number', 'fieldPath: num', `select: {kind: Secret, name: a}, fieldPaths: [${wave}]`),
  replacement(
    'a number where nothing was',
    'fieldPath: num',
    `select: {kind: Secret, name: b}, fieldPaths: [${wave}], ${create}`,
  ),
  replacement(
    'an item of a list',
    'fieldPath: "list.[name=b].v"',
    `select: {kind: Secret, name: a}, fieldPaths: [${wave}]`,
  ),
  replacement(
    'an item by index',
    'fieldPath: list.0.v',
    `select: {kind: Secret, name: a}, fieldPaths: [${wave}]`,
  ),
  replacement(
    'no such source field',
    'fieldPath: data.x',
    `select: {kind: Secret, name: a}, fieldPaths: [${wave}]`,
  ),
  replacement(
    'a map as annotations',
    'fieldPath: data',
    'select: {kind: Secret, name: a}, fieldPaths: [metadata.annotations]',
  ),
  replacement(
    'rejected',
    'fieldPath: data.wave',
    `select: {kind: Secret}, reject: [{name: b}], fieldPaths: [${wave}]`,
  ),
  replacement(
    'rejected by label',
    'fieldPath: data.wave',
    `select: {kind: Secret}, reject: [{labelSelector: l}], fieldPaths: [${wave}]`,
  ),
  replacement(
    'selected by label',
    'fieldPath: data.wave',
    `select: {labelSelector: l}, fieldPaths: [${wave}], ${create}`,
  ),
  replacement('no pattern', 'fieldPath: data.wave', `select: {kind: Sec.*}, fieldPaths: [${wave}]`),
  replacement('no select', 'fieldPath: data.wave', `fieldPaths: [${wave}]`),
  replacement(
    'items of the target',
    'fieldPath: data.wave',
    'select: {kind: Application}, fieldPaths: ["list.[name=a].v", "list.*.v", list.1.v, spec.project]',
  ),
  replacement(
    'an item beyond the target',
    'fieldPath: data.wave',
    'select: {kind: Application}, fieldPaths: [list.2.v]',
  ),
  replacement(
    'one more item',
    'fieldPath: data.wave',
    `select: {kind: Application}, fieldPaths: [list.2.v, "list.[name=z].v"], ${create}`,
  ),
  replacement(
    'no item of that name',
    'fieldPath: data.wave',
    'select: {kind: Application}, fieldPaths: ["list.[name=z].v"]',
  ),
  {
    name: 'in files',
    files: `
#- kustomization.yaml
resources: [all.yaml]
replacements: [{path: one.yaml}, {path: two.yaml}]
#- one.yaml
source: {kind: ConfigMap, name: source, fieldPath: data.wave}
targets: [{select: {kind: Secret, name: a}, fieldPaths: [${wave}]}]
#- two.yaml
- source: {kind: ConfigMap, name: source, fieldPath: data.name}
  targets: [{select: {kind: Secret, name: b}}]
${objects}`,
  },
  {
    name: 'a missing file',
    files: `#- kustomization.yaml\nresources: [all.yaml]\nreplacements: [{path: one.yaml}]\n${objects}`,
  },
  {
    name: 'a path and a source',
    files: `#- kustomization.yaml\nresources: [all.yaml]\nreplacements: [{path: one.yaml, source: {kind: ConfigMap}}]\n#- one.yaml\n[]\n${objects}`,
  },
  {
    name: 'several sources',
    files: `#- kustomization.yaml\nresources: [all.yaml]\nreplacements: [{source: {kind: Secret}, targets: [{select: {kind: ConfigMap}}]}]\n${objects}`,
  },
  {
    name: 'no source',
    files: `#- kustomization.yaml\nresources: [all.yaml]\nreplacements: [{source: {kind: Pod}, targets: [{select: {kind: ConfigMap}}]}]\n${objects}`,
  },
  {
    name: 'no targets',
    files: `#- kustomization.yaml\nresources: [all.yaml]\nreplacements: [{source: {kind: ConfigMap}}]\n${objects}`,
  },
  {
    name: 'by the names of before',
    files: `
#- kustomization.yaml
resources: [all.yaml]
namePrefix: x-
namespace: ns
replacements:
  - source: {kind: ConfigMap, name: source, namespace: default, fieldPath: metadata.name}
    targets: [{select: {name: x-a, namespace: ns}, fieldPaths: [${wave}], ${create}}]
${objects}`,
  },
  replacement(
    'through a scalar',
    'fieldPath: data.wave',
    'select: {kind: Application}, fieldPaths: [spec.project.x]',
  ),
  replacement(
    'an index of a map',
    'fieldPath: data.wave',
    'select: {kind: Application}, fieldPaths: [spec.0]',
  ),
  replacement(
    'all items of a map',
    'fieldPath: data.wave',
    'select: {kind: Application}, fieldPaths: ["spec.*"]',
  ),
  replacement(
    'items of a map',
    'fieldPath: data.wave',
    'select: {kind: Application}, fieldPaths: ["spec.[a=b]"]',
  ),
  replacement(
    'an invalid pattern',
    'fieldPath: data.wave',
    'select: {kind: Application}, fieldPaths: ["list.[name=(].v"]',
  ),
  replacement(
    'a part of a map',
    'fieldPath: data, options: {delimiter: ","}',
    `select: {kind: Secret, name: a}, fieldPaths: [${wave}]`,
  ),
  replacement(
    'an invalid label selector',
    'fieldPath: data.wave',
    `select: {labelSelector: "a b"}, fieldPaths: [${wave}]`,
  ),
  replacement(
    'an invalid label selector to reject',
    'fieldPath: data.wave',
    `select: {kind: Secret}, reject: [{labelSelector: "a b"}], fieldPaths: [${wave}]`,
  ),
  replacement(
    'the last item',
    'fieldPath: list.-.v',
    `select: {kind: Secret, name: a}, fieldPaths: [${wave}]`,
  ),
];
