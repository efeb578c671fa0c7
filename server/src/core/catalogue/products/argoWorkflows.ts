import type { Product } from '../product.ts';

const kinds = [
  'Workflow.argoproj.io',
  'WorkflowTemplate.argoproj.io',
  'ClusterWorkflowTemplate.argoproj.io',
  'CronWorkflow.argoproj.io',
  'WorkflowEventBinding.argoproj.io',
];

export const argoWorkflows: Product = {
  product: 'argo-workflows',
  title: 'Argo Workflows',
  writtenFrom: 'Argo Workflows 3.4 to 3.7, argo-workflows chart 0.20 to 0.46',
  charts: [
    {
      chart: 'argo-workflows',
      repositories: ['argoproj.github.io/argo-helm', 'ghcr.io/argoproj/argo-helm'],
      unmistakable: true,
      provides: [
        { api: kinds, when: 'values.crds.install!=false' },
        { object: 'Service', name: '{fullname}-server', when: 'values.server.enabled!=false' },
      ],
    },
  ],
  remotes: [
    {
      url: 'github.com/argoproj/argo-workflows',
      files: ['**/install.yaml', '**/namespace-install.yaml', '**/quick-start-*.yaml'],
      provides: [{ api: kinds }],
    },
  ],
};
