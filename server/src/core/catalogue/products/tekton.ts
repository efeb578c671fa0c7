import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const pipeline = ['tekton.dev', 'resolution.tekton.dev'];
const operator = ['operator.tekton.dev'];
const triggers = ['triggers.tekton.dev'];

export const tekton: Product = {
  product: 'tekton',
  title: 'Tekton',
  writtenFrom: 'Pipelines 0.40 to 1.6, Triggers 0.24 to 0.34, Operator 0.65 to 0.78',
  resources: [
    { kind: 'EventListener.triggers.tekton.dev', provides: [{ object: 'Service', name: 'el-{name}' }] },
    { kind: 'TektonConfig.operator.tekton.dev', provides: [{ api: [...pipeline, ...triggers] }] },
    { kind: 'TektonPipeline.operator.tekton.dev', provides: [{ api: pipeline }] },
    { kind: 'TektonTrigger.operator.tekton.dev', provides: [{ api: triggers }] },
    subscription('openshift-pipelines-operator-rh', [...operator, ...pipeline, ...triggers]),
    subscription('tektoncd-operator', operator),
  ],
  remotes: [
    { url: 'storage.googleapis.com/tekton-releases/pipeline', provides: [{ api: pipeline }] },
    {
      url: 'storage.googleapis.com/tekton-releases/triggers',
      files: ['**/release.yaml'],
      provides: [{ api: triggers }],
    },
    { url: 'storage.googleapis.com/tekton-releases/operator', provides: [{ api: operator }] },
    { url: 'github.com/tektoncd/pipeline', files: ['**/release.yaml'], provides: [{ api: pipeline }] },
    { url: 'github.com/tektoncd/operator', files: ['**/release*.yaml'], provides: [{ api: operator }] },
  ],
};
