import type { Finding, Fix } from '../rules/finding.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { denyDependency } from './denyDependency.ts';
import { orderedDependency } from './orderedDependency.ts';
import { orderFixes, type RepairContext } from './orderFixes.ts';
import { isPlaced } from './orderIndex.ts';

/**
 * Everything that can be done about a finding. The repairs of an order follow from all dependencies and waves, so they
 * are made when somebody asks, from the model of that moment.
 */
export function fixesOf(finding: Finding, context: RepairContext): readonly Fix[] {
  const { rule, order, fixes } = finding;
  const dependent = order && findInstance(context.model, order.dependent);
  const provider = order && findInstance(context.model, order.provider);
  if (!dependent || !provider || !isPlaced(dependent) || !isPlaced(provider)) return fixes;
  const dependency = orderedDependency(finding, context.model);
  return [
    ...fixes,
    ...orderFixes({ dependent, provider }, rule, context),
    ...(dependency ? denyDependency(dependency, context) : []),
  ];
}

function findInstance({ scopes }: Model, id: string): Instance | undefined {
  for (const scope of scopes) {
    // Asking any other scope for its instances would render it.
    const found = scope.holdsArgoObjects ? scope.instances.find((instance) => instance.id === id) : undefined;
    if (found) return found;
  }
  return undefined;
}
