import type { Wave } from '../argo/wave.ts';
import type { Instance } from '../scopes/scope.ts';
import { byName } from './applicationsIn.ts';

/** Orders the instances of one scope by step or wave, and then by name. Those in no step, and undecided waves, come last. */
export function byPlaceInScope(one: Instance, other: Instance): number {
  return compareOptional(one.step, other.step) || compareOptional(one.wave, other.wave) || byName(one, other);
}

/** What is missing comes last. */
export function compareOptional(one: Wave | number | undefined, other: Wave | number | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
