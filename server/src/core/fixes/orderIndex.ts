import type { Wave } from '../argo/wave.ts';
import type { Dependency, DependencyGraph } from '../dependencies/dependency.ts';
import { compareOrder } from '../scopes/compareOrder.ts';
import type { Instance } from '../scopes/scope.ts';

/** An instance whose wave is known. */
export type PlacedInstance = Instance & { readonly wave: Wave };

/** The two instances whose waves order a dependency, in one scope. */
export interface OrderedEdge {
  readonly dependent: PlacedInstance;
  readonly provider: PlacedInstance;
}

/** The edge in the scope where a dependency is decided; undefined when waves don't decide it. */
function orderedEdge({ dependent, provider }: Dependency): OrderedEdge | undefined {
  const order = compareOrder(dependent, provider);
  if (!('carriers' in order) || order.relation === 'nested' || order.relation === 'unknown') return undefined;
  const [first, second] = order.carriers;
  return isPlaced(first) && isPlaced(second) ? { dependent: first, provider: second } : undefined;
}

export function isPlaced(instance: Instance): instance is PlacedInstance {
  return instance.wave !== undefined;
}

/**
 * Who has to stay behind whom, by the instances whose waves count: an Application stands for all that it renders.
 * Comments alone keep nobody anywhere.
 */
class OrderIndex {
  readonly #behind = new Map<Instance, Set<PlacedInstance>>();
  readonly #before = new Map<Instance, Set<PlacedInstance>>();

  constructor({ dependencies }: DependencyGraph) {
    for (const dependency of dependencies) {
      const edge = dependency.strength === 'hint' ? undefined : orderedEdge(dependency);
      if (edge) this.#add(edge);
    }
  }

  /** Those that have to sync after an instance. */
  behind(instance: Instance): Iterable<PlacedInstance> {
    return this.#behind.get(instance) ?? [];
  }

  /** Those that have to sync before an instance. */
  before(instance: Instance): Iterable<PlacedInstance> {
    return this.#before.get(instance) ?? [];
  }

  #add({ dependent, provider }: OrderedEdge): void {
    addTo(this.#behind, provider, dependent);
    addTo(this.#before, dependent, provider);
  }
}

/** The index of a graph, built when the first repair asks for it. Another order of instances is another graph. */
export function orderIndexOf(graph: DependencyGraph): OrderIndex {
  const known = indexes.get(graph);
  if (known) return known;
  const index = new OrderIndex(graph);
  indexes.set(graph, index);
  return index;
}

const indexes = new WeakMap<DependencyGraph, OrderIndex>();

function addTo(map: Map<Instance, Set<PlacedInstance>>, key: Instance, value: PlacedInstance): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}
