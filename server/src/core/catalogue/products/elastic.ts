import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const apis = [
  'agent.k8s.elastic.co',
  'apm.k8s.elastic.co',
  'autoscaling.k8s.elastic.co',
  'beat.k8s.elastic.co',
  'elasticsearch.k8s.elastic.co',
  'enterprisesearch.k8s.elastic.co',
  'kibana.k8s.elastic.co',
  'logstash.k8s.elastic.co',
  'maps.k8s.elastic.co',
  'stackconfigpolicy.k8s.elastic.co',
];

export const elastic: Product = {
  product: 'elastic',
  title: 'Elastic Cloud on Kubernetes',
  writtenFrom: 'ECK 2.6 to 3.2',
  resources: [
    {
      kind: 'Elasticsearch.elasticsearch.k8s.elastic.co',
      provides: [
        { object: 'Service', name: ['{name}-es-http', '{name}-es-transport', '{name}-es-internal-http'] },
        {
          object: 'Secret',
          name: ['{name}-es-elastic-user', '{name}-es-http-certs-public', '{name}-es-http-ca-internal'],
        },
      ],
    },
    {
      kind: 'Kibana.kibana.k8s.elastic.co',
      provides: [
        { object: 'Service', name: '{name}-kb-http' },
        { object: 'Secret', name: '{name}-kb-http-certs-public' },
      ],
    },
    {
      kind: 'ApmServer.apm.k8s.elastic.co',
      provides: [
        { object: 'Service', name: '{name}-apm-http' },
        { object: 'Secret', name: ['{name}-apm-token', '{name}-apm-http-certs-public'] },
      ],
    },
    {
      kind: 'Agent.agent.k8s.elastic.co',
      provides: [{ object: 'Service', name: '{name}-agent-http', when: 'spec.fleetServerEnabled=true' }],
    },
    subscription('elasticsearch-eck-operator-certified,elastic-cloud-eck', apis),
  ],
  charts: [
    {
      chart: 'eck-operator',
      repositories: ['helm.elastic.co'],
      unmistakable: true,
      provides: [{ api: apis, when: 'values.installCRDs!=false' }],
    },
    {
      chart: 'eck-operator-crds',
      repositories: ['helm.elastic.co'],
      unmistakable: true,
      provides: [{ api: apis }],
    },
  ],
  remotes: [
    {
      url: 'download.elastic.co/downloads/eck',
      files: ['**/crds.yaml', '**/all-in-one.yaml'],
      provides: [{ api: apis }],
    },
  ],
};
