import { describe, expect, test } from 'vitest';
import { collectFacts } from '../../../server/src/core/facts/collectFacts.ts';

interface Case {
  readonly name: string;
  readonly file?: string;
  readonly text: string;
  /** `form health`, with the text at the place of the health check, and the problems. */
  readonly parts: readonly string[];
}

const configMap = (data: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: argocd-cm\n${data}`;

const cases: readonly Case[] = [
  { name: 'a ConfigMap without data', text: configMap(''), parts: ['configMap unset'] },
  {
    name: 'the key of its own',
    text: configMap('data:\n  resource.customizations.health.argoproj.io_Application: "return {}"\n'),
    parts: ['configMap set at resource.customizations.health.argoproj.io_Application'],
  },
  {
    name: 'an empty script',
    text: configMap('data:\n  resource.customizations.health.argoproj.io_Application: ""\n'),
    parts: ['configMap unset'],
  },
  {
    name: 'health of everything',
    text: configMap('data:\n  resource.customizations.health.all: "return {}"\n'),
    parts: ['configMap set at resource.customizations.health.all'],
  },
  {
    name: 'the old map',
    text: configMap(
      'data:\n  resource.customizations: |\n    argoproj.io/Application:\n      health.lua: return {}\n',
    ),
    parts: ['configMap set at argoproj.io/Application'],
  },
  {
    name: 'the old map with a star',
    text: configMap('data:\n  resource.customizations: |\n    "*.io/App*":\n      health.lua: return {}\n'),
    parts: ['configMap set at *.io/App*'],
  },
  {
    name: 'the old map about other things',
    text: configMap(
      'data:\n  resource.customizations: |\n    argoproj.io/Application:\n      ignoreDifferences: x\n    apps/*:\n      health.lua: return {}\n',
    ),
    parts: ['configMap unset'],
  },
  {
    name: 'keys that match nothing',
    text: configMap(
      'data:\n  resource.customizations.health.Application: "x"\n  resource.customizations.health.argoproj.io.Application: "x"\n  resource.customizations.health.argoproj.io_Applications: "x"\n  resource.customizations.health.core.oam.dev_Application: "x"\n',
    ),
    parts: [
      'configMap unset, neverMatches resource.customizations.health.Application, neverMatches resource.customizations.health.argoproj.io.Application, neverMatches resource.customizations.health.argoproj.io_Applications',
    ],
  },
  {
    name: 'keys that break everything',
    text: configMap(
      'data:\n  resource.customizations.healthcheck.apps_Deployment: "x"\n  resource.customizations.health.a_b_C: "x"\n  resource.customizations.health: "x"\n',
    ),
    parts: [
      'configMap unset, unknownType resource.customizations.healthcheck.apps_Deployment, underscores resource.customizations.health.a_b_C',
    ],
  },
  {
    name: 'another ConfigMap',
    text: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: argocd-cmd-params-cm\n',
    parts: [],
  },
  {
    name: 'a template',
    text: configMap('data:\n  {{- toYaml .Values.cm | nindent 2 }}\n'),
    parts: ['mention unclear at argocd-cm'],
  },
  {
    name: 'values of the chart',
    file: 'values.yaml',
    text: 'configs:\n  cm:\n    resource.customizations.health.argoproj.io_Application: |\n      return {}\n',
    parts: ['chartValues set at resource.customizations.health.argoproj.io_Application'],
  },
  {
    name: 'values of a chart that holds the chart',
    file: 'values.yaml',
    text: 'argo-cd:\n  configs:\n    cm:\n      url: https://example.com\n',
    parts: ['chartValues unset'],
  },
  {
    name: 'values of another chart',
    file: 'values.yaml',
    text: 'my-app:\n  configs:\n    cm:\n      url: https://example.com\n',
    parts: [],
  },
  {
    name: 'values whose ConfigMap is made elsewhere',
    file: 'values.yaml',
    text: 'configs:\n  cm:\n    create: false\n',
    parts: [],
  },
  {
    name: 'an Application that installs a new chart with an old key',
    text: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: argo-cd
spec:
  source:
    chart: argo-cd
    targetRevision: 7.1.0
    helm:
      valuesObject:
        server:
          config:
            resource.customizations.health.argoproj.io_Application: return {}
`,
    parts: ['chartValues unset, removedPlace server.config'],
  },
  {
    name: 'an Application with values as a string',
    text: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: argo-cd
spec:
  sources:
    - chart: argo-cd
      targetRevision: 5.1.0
      helm:
        values: |
          server:
            config:
              resource.customizations.health.argoproj.io_Application: return {}
`,
    parts: ['chartValues set at resource.customizations.health.argoproj.io_Application'],
  },
  {
    name: 'an object of the operator',
    text: `apiVersion: argoproj.io/v1beta1
kind: ArgoCD
metadata:
  name: argocd
spec:
  resourceHealthChecks:
    - { group: apps, kind: Deployment, check: "return {}" }
    - { group: argoproj.io, kind: Application, check: "return {}" }
`,
    parts: ['operator set at Application'],
  },
  {
    name: 'further configuration of the operator',
    text: `apiVersion: argoproj.io/v1beta1
kind: ArgoCD
metadata:
  name: argocd
spec:
  extraConfig:
    resource.customizations.health.argoproj.io_Application: "return {}"
`,
    parts: ['operator set at resource.customizations.health.argoproj.io_Application'],
  },
  {
    name: 'a JSON patch of the operator',
    text: '- op: add\n  path: /spec/resourceHealthChecks/-\n  value: { group: argoproj.io, kind: Application, check: "return {}" }\n',
    parts: ['patch set at Application'],
  },
  {
    name: 'a JSON patch about another kind',
    text: '- op: add\n  path: /spec/resourceHealthChecks/-\n  value: { group: x.io, kind: Application, check: "return {}" }\n',
    parts: [],
  },
  {
    name: 'a generator',
    file: 'kustomization.yaml',
    text: 'configMapGenerator:\n  - name: argocd-cm\n    files: [resource.customizations.health.argoproj.io_Application=health.lua]\n',
    parts: ['generator set at resource.customizations.health.argoproj.io_Application=health.lua'],
  },
  {
    name: 'a generator of other keys',
    file: 'kustomization.yaml',
    text: 'configMapGenerator:\n  - name: argocd-cm\n    literals: [url=https://example.com]\n',
    parts: ['generator unset'],
  },
  {
    name: 'patches in a Kustomize file',
    file: 'kustomization.yaml',
    text: `patches:
  - patch: |
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: argocd-cm
      data:
        url: https://example.com
  - target: { kind: ConfigMap, name: argocd-cm }
    patch: |
      - op: add
        path: /data/resource.customizations.health.argoproj.io_Application
        value: return {}
`,
    parts: ['configMap unset', 'patch set at /data/resource.customizations.health.argoproj.io_Application'],
  },
  {
    name: 'values in a Kustomize file',
    file: 'kustomization.yaml',
    text: 'helmCharts:\n  - name: argo-cd\n    version: 7.0.0\n    valuesInline:\n      configs:\n        cm:\n          resource.customizations.health.argoproj.io_Application: return {}\n',
    parts: ['chartValues set at resource.customizations.health.argoproj.io_Application'],
  },
  {
    name: 'a comment',
    text: configMap('data:\n  # resource.customizations.health.argoproj.io_Application: |\n  a: b\n'),
    parts: ['configMap unset'],
  },
];

describe('readArgoConfig', () => {
  test.each(cases)('$name', ({ file = 'argocd.yaml', text, parts }) => {
    const { argoConfig } = collectFacts(`/workspace/${file}`, text);
    const found = (argoConfig?.parts ?? []).map(({ form, health, healthRange, problems }) =>
      [
        `${form} ${health}${healthRange ? ` at ${text.slice(healthRange.start, healthRange.end)}` : ''}`,
        ...problems.map(({ problem, key }) => `${problem} ${key.value}`),
      ].join(', '),
    );
    expect(found).toEqual(parts);
  });

  test.each([
    ['image: quay.io/argoproj/argocd:v3.4.1', 'argocd-cm', '3.4.1'],
    ['a: https://github.com/argoproj/argo-cd//manifests/ha/cluster-install?ref=v2.12.0', '', '2.12.0'],
    ['a: https://raw.githubusercontent.com/argoproj/argo-cd/v2.4.0/manifests/install.yaml', '', '2.4.0'],
    ['a: https://github.com/argoproj/argo-cd//manifests?ref=stable', '', undefined],
  ])('the version in %s', (line, comment, version) => {
    const { argoConfig } = collectFacts('/workspace/kustomization.yaml', `${line} # ${comment}\n`);
    expect(argoConfig?.version).toBe(version);
  });
});

test.each([
  ['kind: ConfigMap\nmetadata:\n  name: argocd-cmd-params-cm\n', 'pathspec'],
  [
    'kind: ConfigMap\nmetadata:\n  name: argocd-cmd-params-cm\ndata:\n  applicationsetcontroller.enable.new.git.file.globbing: "true"\n',
    'doublestar',
  ],
  ['configs:\n  params:\n    applicationsetcontroller.enable.new.git.file.globbing: false\n', 'pathspec'],
  [
    'env:\n  - name: ARGOCD_APPLICATIONSET_CONTROLLER_ENABLE_NEW_GIT_FILE_GLOBBING\n    value: "true"\n',
    'doublestar',
  ],
  ['args: [--enable-new-git-file-globbing]\n', 'doublestar'],
  ['kind: ConfigMap\nmetadata:\n  name: argocd-cm\n', undefined],
  ['kind: Role\nmetadata:\n  name: argocd-cmd-params-cm\n', undefined],
])('patterns of files are read as in %j', (text, globbing) => {
  expect(collectFacts('/r/file.yaml', text).argoConfig?.fileGlobbing).toBe(globbing);
});
