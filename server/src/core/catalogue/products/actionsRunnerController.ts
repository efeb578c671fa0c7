import type { Product } from '../product.ts';

export const actionsRunnerController: Product = {
  product: 'actions-runner-controller',
  title: 'Actions Runner Controller',
  writtenFrom: 'gha-runner-scale-set-controller 0.8 to 0.13, actions-runner-controller 0.23',
  charts: [
    {
      chart: 'gha-runner-scale-set-controller',
      repositories: ['ghcr.io/actions/actions-runner-controller-charts'],
      unmistakable: true,
      provides: [{ api: 'actions.github.com' }],
    },
    {
      chart: 'actions-runner-controller',
      repositories: ['actions-runner-controller.github.io/actions-runner-controller'],
      unmistakable: true,
      provides: [{ api: 'actions.summerwind.dev' }],
    },
  ],
};
