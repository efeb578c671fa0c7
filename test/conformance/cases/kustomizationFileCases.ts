import type { KustomizeCase } from './kustomizeCase.ts';

/** What a kustomization file may say. */
export const kustomizationFileCases: readonly KustomizeCase[] = [
  {
    name: 'two kustomizations in one directory',
    files: `
#- kustomization.yaml
namePrefix: a-
#- kustomization.yml
namePrefix: a-
`,
  },
  {
    name: 'a kustomization that sets nothing',
    files: `
#- kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namePrefix: ""
`,
  },
  {
    name: 'an empty list sets something',
    files: `
#- kustomization.yaml
resources: []
`,
  },
  {
    name: 'an empty list of bases does not',
    files: `
#- kustomization.yaml
bases: []
`,
  },
  {
    name: 'an unknown field',
    files: `
#- kustomization.yaml
resource: []
`,
  },
  {
    name: 'field names in another case',
    files: `
#- kustomization.yaml
Resources: [a.yaml]
NAMEPREFIX: x-
#- a.yaml
{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
`,
  },
  {
    name: 'a number where a text is due',
    files: `
#- kustomization.yaml
resources: []
namespace: 5
`,
  },
  {
    name: 'a wrong apiVersion',
    files: `
#- kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1
kind: Kustomization
resources: []
`,
  },
  {
    name: 'a wrong kind',
    files: `
#- kustomization.yaml
kind: Kustomize
resources: []
`,
  },
];
