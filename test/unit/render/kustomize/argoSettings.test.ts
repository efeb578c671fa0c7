import { describe, expect, test } from 'vitest';
import { describeResult } from '../../../conformance/describeResult.ts';
import { applicationSource } from '../../../kit/applicationSource.ts';
import { renderFixture } from '../../../kit/renderFixture.ts';

const files = `
#- kustomization.yaml
namePrefix: old-
resources: [all.yaml]
commonAnnotations: { argocd.argoproj.io/hook: Sync }
#- all.yaml
{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: b } }
#- wave/kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
commonAnnotations: { argocd.argoproj.io/sync-wave: "7" }
#- patch.yaml
{ apiVersion: v1, kind: ConfigMap, metadata: { name: a, annotations: { argocd.argoproj.io/sync-wave: "8" } } }
`;

const unchanged = ['apps/v1 Deployment /old-b hook="Sync"', 'v1 ConfigMap /old-a hook="Sync"'];
const fails = 'fails';

describe('what an Application says under spec.source.kustomize (S§5.4)', () => {
  test.each<
    [name: string, settings: Readonly<Record<string, unknown>>, expected: readonly string[] | 'fails']
  >([
    ['images only', { images: ['a:1'] }, unchanged],
    [
      'a prefix replaces the old one',
      { namePrefix: 'new-' },
      ['apps/v1 Deployment /new-b hook="Sync"', 'v1 ConfigMap /new-a hook="Sync"'],
    ],
    [
      'a suffix',
      { nameSuffix: '-y' },
      ['apps/v1 Deployment /old-b-y hook="Sync"', 'v1 ConfigMap /old-a-y hook="Sync"'],
    ],
    [
      'a namespace',
      { namespace: 'n' },
      ['apps/v1 Deployment n/old-b hook="Sync"', 'v1 ConfigMap n/old-a hook="Sync"'],
    ],
    [
      'what is no text',
      {
        namespace: 5,
        namePrefix: true,
        patches: 'x',
        components: [1],
        commonLabels: { a: 1 },
        replicas: [1],
      },
      unchanged,
    ],
    [
      'annotations',
      { commonAnnotations: { 'argocd.argoproj.io/sync-wave': '3' } },
      ['apps/v1 Deployment /old-b wave="3" hook="Sync"', 'v1 ConfigMap /old-a wave="3" hook="Sync"'],
    ],
    ['an annotation that is there', { commonAnnotations: { 'argocd.argoproj.io/hook': 'PreSync' } }, fails],
    [
      'by force',
      { commonAnnotations: { 'argocd.argoproj.io/hook': 'PreSync' }, forceCommonAnnotations: true },
      ['apps/v1 Deployment /old-b hook="PreSync"', 'v1 ConfigMap /old-a hook="PreSync"'],
    ],
    [
      'components',
      { components: ['wave'] },
      ['apps/v1 Deployment /old-b wave="7" hook="Sync"', 'v1 ConfigMap /old-a wave="7" hook="Sync"'],
    ],
    ['a missing component', { components: ['none'] }, fails],
    [
      'a missing component that may be missing',
      { components: ['none', 'wave'], ignoreMissingComponents: true },
      ['apps/v1 Deployment /old-b wave="7" hook="Sync"', 'v1 ConfigMap /old-a wave="7" hook="Sync"'],
    ],
    [
      'a patch in a file',
      { patches: [{ path: 'patch.yaml' }] },
      ['apps/v1 Deployment /old-b hook="Sync"', 'v1 ConfigMap /old-a wave="8" hook="Sync"'],
    ],
    [
      'a patch that changes a kind and a name',
      {
        patches: [
          {
            patch: '{kind: New, metadata: {name: n}}',
            target: { kind: 'ConfigMap', name: 5 },
            options: { allowKindChange: true, allowNameChange: true },
          },
        ],
      },
      ['apps/v1 Deployment /old-b hook="Sync"', 'v1 New /old-n hook="Sync"'],
    ],
    ['replicas', { replicas: [{ name: 'b', count: 2 }] }, unchanged],
    ['replicas of nobody', { replicas: [{ name: 'c', count: 2 }] }, fails],
  ])('%s', (_name, kustomize, expected) => {
    expect(describeResult(renderFixture(files, '.', applicationSource({ kustomize })))).toEqual(expected);
  });

  test.each([
    [{}, { a: 'b' }],
    [{ labelWithoutSelector: true }, { a: 'b' }],
    [{ labelWithoutSelector: true, labelIncludeTemplates: true }, { a: 'b' }],
  ])('labels %j', (settings, labels) => {
    const source = applicationSource({ kustomize: { commonLabels: { a: 'b' }, ...settings } });
    const [first] = renderFixture(files, '.', source).resources;
    expect(Object.fromEntries(first?.labels ?? [])).toEqual(labels);
  });

  test('variables of Argo CD are not known here', () => {
    const commonAnnotations = { 'argocd.argoproj.io/sync-wave': '$WAVE', other: 'text' };
    const source = applicationSource({ kustomize: { commonAnnotations, commonAnnotationsEnvsubst: true } });
    expect(
      renderFixture(files, '.', source).unresolved.map(({ reason, subject }) => [reason, subject]),
    ).toEqual([['unsupported', 'argocd.argoproj.io/sync-wave']]);
  });

  test('a directory without a kustomization', () => {
    const result = renderFixture(
      '#- a.yaml\nkind: x\n',
      '.',
      applicationSource({ kustomize: { namePrefix: 'x' } }),
    );
    expect(result).toMatchObject({
      tool: 'kustomize',
      resources: [],
      failure: { message: { en: 'The directory "workspace" has no kustomization.' } },
    });
  });
});
