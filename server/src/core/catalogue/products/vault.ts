import type { Product, ProvidedEntry } from '../product.ts';

const server: readonly ProvidedEntry[] = [
  {
    object: 'Service',
    name: ['{fullname}', '{fullname}-internal'],
    when: 'values.server.enabled!=false',
  },
  {
    object: 'Service',
    name: ['{fullname}-active', '{fullname}-standby'],
    when: ['values.server.enabled!=false', 'values.server.ha.enabled'],
  },
];
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
      provides: [...server, injector],
    },
    {
      chart: 'openbao',
      repositories: ['openbao.github.io/openbao-helm', 'ghcr.io/openbao/charts'],
      unmistakable: true,
      provides: [...server, injector],
    },
  ],
};
