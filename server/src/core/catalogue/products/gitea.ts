import type { Product } from '../product.ts';

export const gitea: Product = {
  product: 'gitea',
  title: 'Gitea',
  writtenFrom: 'gitea chart 8 to 12',
  charts: [
    {
      chart: 'gitea',
      repositories: ['dl.gitea.io/charts', 'dl.gitea.com/charts', 'docker.gitea.com/charts'],
      provides: [{ object: 'Service', name: ['{fullname}-http', '{fullname}-ssh'] }],
    },
  ],
};
