import type { Product } from '../product.ts';

export const dex: Product = {
  product: 'dex',
  title: 'Dex and OAuth2 Proxy',
  writtenFrom: 'dex chart 0.14 to 0.24, oauth2-proxy chart 6.8 to 8.5',
  charts: [
    {
      chart: 'dex',
      repositories: ['charts.dexidp.io'],
      provides: [{ object: 'Service', name: '{fullname}' }],
    },
    {
      chart: 'oauth2-proxy',
      repositories: ['oauth2-proxy.github.io/manifests'],
      provides: [{ object: 'Service', name: '{fullname}' }],
    },
  ],
};
