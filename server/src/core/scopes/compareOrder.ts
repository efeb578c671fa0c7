import { annotationKeys } from '../argo/annotationKeys.ts';
import { classifyObject } from '../order/classifyObject.ts';
import type { SyncPhase } from '../order/syncPhase.ts';
import { annotationValues } from '../render/annotationValues.ts';
import { lineage } from './orderPath.ts';
import type { Instance, Scope } from './scope.ts';

type SharedRelation = 'before' | 'same' | 'after' | 'together' | 'nested' | 'unknown';

/**
 * How one instance syncs relative to another one:
 *
 * - `before`, `same`, `after`: by the waves of the carriers in the lowest common scope, or by their RollingSync steps
 *   where an ApplicationSet generates that scope (`Scope.order`);
 * - `together`: an ApplicationSet without steps generates both, and nothing orders them (S§4.2);
 * - `nested`: one of the two is the Application that (through others, perhaps) renders the other one;
 * - `unknown`: a template decides a wave, an Application is in no step, or hook annotations put the two into different phases, which waves don't
 *   order (S§2.3);
 * - `unordered`: no common scope, so no sync operation orders the two (S§4.1).
 */
export type OrderComparison =
  | { readonly relation: 'unordered' }
  | {
      readonly relation: SharedRelation;
      /** The lowest scope that both lie in or below. */
      readonly scope: Scope;
      /**
       * The two in that scope whose waves count: each instance itself, or the Application above it. The first one
       * stands for the first instance.
       */
      readonly carriers: readonly [Instance, Instance];
    };

/** Compares two instances at their lowest common scope (design.md §2 "order path"). */
export function compareOrder(first: Instance, second: Instance): OrderComparison {
  const carriers = carriersOf(lineage(first), lineage(second));
  if (!carriers) return { relation: 'unordered' };
  return { relation: relationOf(carriers), scope: carriers[0].scope, carriers };
}

/** The last pair of ancestors that share a scope. */
function carriersOf(
  first: readonly Instance[],
  second: readonly Instance[],
): readonly [Instance, Instance] | undefined {
  let found: readonly [Instance, Instance] | undefined;
  for (const [index, one] of first.entries()) {
    const other = second[index];
    if (other?.scope !== one.scope) break;
    found = [one, other];
  }
  return found;
}

function relationOf([first, second]: readonly [Instance, Instance]): SharedRelation {
  if (first === second) return 'nested';
  switch (first.scope.order) {
    case 'waves':
      return byWave(first, second);
    case 'steps':
      return compareValues(first.step, second.step);
    case 'none':
      return 'together';
  }
}

function byWave(first: Instance, second: Instance): SharedRelation {
  const phase = onlyPhase(first);
  if (phase === undefined || phase !== onlyPhase(second)) return 'unknown';
  return compareValues(first.wave, second.wave);
}

function compareValues<T extends bigint | number>(
  first: T | undefined,
  second: T | undefined,
): SharedRelation {
  if (first === undefined || second === undefined) return 'unknown';
  if (first === second) return 'same';
  return first < second ? 'before' : 'after';
}

/** The phase of an instance; undefined for a hook of several phases and for what no sync applies (S§2.1). */
function onlyPhase({ resource }: Instance): SyncPhase | undefined {
  const { annotations } = resource;
  if (!annotations.has(annotationKeys.hook) && !annotations.has(annotationKeys.helmHook)) return 'Sync';
  const [phase, ...others] = classifyObject(annotationValues(resource)).phases;
  return others.length === 0 ? phase : undefined;
}
