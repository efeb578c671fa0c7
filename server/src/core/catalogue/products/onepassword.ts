import type { Product } from '../product.ts';

export const onepassword: Product = {
  product: 'onepassword',
  title: '1Password',
  writtenFrom: 'connect 1.15 to 2.0',
  resources: [{ kind: 'OnePasswordItem.onepassword.com', provides: [{ object: 'Secret', name: '{name}' }] }],
  charts: [
    {
      chart: 'connect',
      repositories: ['1password.github.io/connect-helm-charts'],
      provides: [
        { api: 'onepassword.com' },
        {
          object: 'Service',
          name: "{values.connect.applicationName|'onepassword-connect'}",
          when: 'values.connect.create!=false',
        },
      ],
    },
  ],
};
