import type { ResourceEntry } from '../product.ts';

/** What the Operator Lifecycle Manager installs for a Subscription to one of these packages (separated by commas). */
export function subscription(packages: string, api: readonly string[]): ResourceEntry {
  return {
    kind: 'Subscription.operators.coreos.com',
    provides: [{ api, when: `spec.name=${packages}` }],
  };
}
