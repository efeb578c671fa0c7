import type { Wave } from '../argo/wave.ts';
import { nearestPlacedConfig } from '../config/nearestConfig.ts';
import { bandOf } from '../plan/bandOf.ts';
import { compareOrder } from '../scopes/compareOrder.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';

/** The wave to propose for an Application that has none, and what speaks for it. */
export interface ProposedWave {
  readonly wave: Wave;
  readonly because:
    | { readonly kind: 'provider'; readonly provider: Instance }
    | { readonly kind: 'band'; readonly name: string | undefined }
    | { readonly kind: 'default' };
}

/**
 * One more than the highest wave that it needs in its scope; else the first wave of its band; else the default of
 * the configuration; else 0.
 */
export function missingWave(model: Model, instance: Instance): ProposedWave {
  const provider = highestProvider(model, instance);
  if (provider)
    return { wave: provider.wave + 1n, because: { kind: 'provider', provider: provider.instance } };
  const placed = nearestPlacedConfig(model.configs, instance.resource.place.path);
  const band = placed && bandOf(instance, placed);
  // A reserved band is filled by hand.
  if (band && !band.reserved) return { wave: band.from, because: { kind: 'band', name: band.name } };
  return { wave: placed?.config.defaultWave ?? 0n, because: { kind: 'default' } };
}

interface Provider {
  readonly instance: Instance;
  readonly wave: Wave;
}

/** What the instance's own wave has to come after: providers in its scope, or the Applications there that hold one. */
function highestProvider({ graph }: Model, instance: Instance): Provider | undefined {
  let highest: Provider | undefined;
  for (const { provider } of graph.of(instance)) {
    const order = compareOrder(instance, provider);
    if (order.relation === 'unordered' || order.relation === 'nested' || order.scope.order !== 'waves')
      continue;
    const [own, carrier] = order.carriers;
    if (own !== instance || carrier.wave === undefined) continue;
    if (!highest || carrier.wave > highest.wave) highest = { instance: carrier, wave: carrier.wave };
  }
  return highest;
}
