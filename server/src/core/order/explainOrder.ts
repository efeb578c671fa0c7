import { compareOrder } from '../scopes/compareOrder.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import { kindRank } from './kindRank.ts';
import type { Awaited, OrderStep, ScopeOrder } from './scopeOrder.ts';

/** Why one of two instances goes before the other one, or why neither does. */
export type OrderReason =
  | OrderedReason
  /** One step, one kind: Argo CD applies them at the same time. */
  | { readonly kind: 'together'; readonly carriers: Carriers }
  /** A hook of several phases runs before and after the other one. */
  | { readonly kind: 'overlapping'; readonly carriers: Carriers }
  /** `outer` is the Application that, perhaps through others, renders the other one. */
  | { readonly kind: 'nested'; readonly outer: Instance; readonly inner: Instance }
  /** No sync applies this carrier. */
  | { readonly kind: 'notApplied'; readonly carrier: Instance }
  /** A template decides the place of this carrier. */
  | { readonly kind: 'undecided'; readonly carrier: Instance }
  /** No sync operation is over both (S§4.1). */
  | { readonly kind: 'unordered' };

/** The two of one scope whose places count, as `compareOrder` finds them: the first one stands for the first instance. */
type Carriers = readonly [Instance, Instance];

export interface OrderedReason {
  readonly kind: 'ordered';
  /** The one that goes first, and what carries it in the common scope. */
  readonly earlier: Placed;
  readonly later: Placed;
  /** `moved`: a Namespace or CRD that was pulled in front of what needs it. */
  readonly by: 'phase' | 'wave' | 'moved' | 'kind' | 'name';
  /** Whether Argo CD waits until the carrier of the earlier one is healthy. */
  readonly waits: Awaited;
}

export interface Placed {
  readonly instance: Instance;
  readonly carrier: Instance;
  readonly step: OrderStep;
}

/** The reason for the order of two instances, at their lowest common scope. */
export function explainOrder(
  first: Instance,
  second: Instance,
  orderOf: (scope: Scope) => ScopeOrder,
): OrderReason {
  const comparison = compareOrder(first, second);
  if (comparison.relation === 'unordered') return { kind: 'unordered' };
  const { carriers, scope } = comparison;
  if (comparison.relation === 'nested') return nestedReason(first, second, carriers[0]);
  const order = orderOf(scope);
  const [one, other] = [placesOf(first, carriers[0], order), placesOf(second, carriers[1], order)];
  for (const { carrier, places } of [one, other]) {
    if (places.length > 0) continue;
    return { kind: order.undecided.includes(carrier) ? 'undecided' : 'notApplied', carrier };
  }
  return (
    inOrder(one, other) ?? inOrder(other, one) ?? inOneStep(one, other) ?? { kind: 'overlapping', carriers }
  );
}

/** Two different scopes of one parent hold instances that nothing orders. */
function nestedReason(first: Instance, second: Instance, carrier: Instance): OrderReason {
  if (carrier === first) return { kind: 'nested', outer: first, inner: second };
  return carrier === second ? { kind: 'nested', outer: second, inner: first } : { kind: 'unordered' };
}

/** An instance, and all steps in which its carrier runs. */
interface Places {
  readonly instance: Instance;
  readonly carrier: Instance;
  readonly places: readonly Place[];
}

interface Place {
  readonly step: OrderStep;
  /** Index of the step, and of the object in it. */
  readonly index: number;
  readonly position: number;
}

function placesOf(instance: Instance, carrier: Instance, { steps }: ScopeOrder): Places {
  const places = steps.flatMap((step, index) => {
    const position = step.objects.findIndex((object) => object.instance === carrier);
    return position < 0 ? [] : [{ step, index, position }];
  });
  return { instance, carrier, places };
}

/** The reason when every step of the one comes before every step of the other. */
function inOrder(one: Places, other: Places): OrderedReason | undefined {
  const [last, next] = [one.places.at(-1), other.places[0]];
  if (!last || !next || last.index >= next.index) return undefined;
  const object = last.step.objects[last.position];
  const isMoved = object?.moved !== undefined;
  const byWave = last.step.phase === next.step.phase ? 'wave' : 'phase';
  return {
    kind: 'ordered',
    earlier: placed(one, last),
    later: placed(other, next),
    by: isMoved ? 'moved' : byWave,
    waits: object?.awaited ?? 'no',
  };
}

/** Inside one step objects of one kind that follow each other are applied in parallel (S§2.5). */
function inOneStep(one: Places, other: Places): OrderReason | undefined {
  const [place] = one.places;
  const [otherPlace] = other.places;
  if (one.places.length > 1 || other.places.length > 1 || !place || place.step !== otherPlace?.step)
    return undefined;
  const [earlier, later] = place.position < otherPlace.position ? [one, other] : [other, one];
  const range = [place.position, otherPlace.position].sort((a, b) => a - b);
  const between = place.step.objects.slice(range[0], (range[1] ?? 0) + 1);
  const [kind, otherKind] = [one.carrier.resource.kind, other.carrier.resource.kind];
  if (between.every(({ instance }) => instance.resource.kind === kind))
    return { kind: 'together', carriers: [one.carrier, other.carrier] };
  return {
    kind: 'ordered',
    earlier: placed(earlier, place),
    later: placed(later, place),
    by: kindRank(kind) === kindRank(otherKind) ? 'name' : 'kind',
    waits: 'no',
  };
}

function placed({ instance, carrier }: Places, { step }: Place): Placed {
  return { instance, carrier, step };
}
