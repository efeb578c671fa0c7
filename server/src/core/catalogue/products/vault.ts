import type { Product } from '../product.ts';

const services = ['{fullname}', '{fullname}-internal'];
const injector = {
  object: 'Service',
  name: '{fullname}-agent-injector-svc',
  when: 'values.injector.enabled!=false',
};

export const vault: Product = {
  product: 'vault',
  title: 'Vault',
  writtenFrom: 'vault chart 0.20 to 0.31, openbao chart 0.10 to 0.19',
  charts: [
    {
      chart: 'vault',
      repositories: ['helm.releases.hashicorp.com'],
      provides: [{ object: 'Service', name: services, when: 'values.server.enabled!=false' }, injector],
    },
    {
      chart: 'openbao',
      repositories: ['openbao.github.io/openbao-helm', 'ghcr.io/openbao/charts'],
      unmistakable: true,
      provides: [{ object: 'Service', name: services, when: 'values.server.enabled!=false' }, injector],
    },
  ],
};
