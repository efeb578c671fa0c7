import type { Wave } from '../argo/wave.ts';
import type { Instance } from './scope.ts';

/**
 * The waves from the root down to an instance, `-2 ▸ 4 ▸ 0`: those of the Applications that render its scope, then
 * its own. Undefined stands for a wave that a template decides. Waves of different scopes are never compared with
 * each other (S§4.1).
 */
export function orderPath(instance: Instance): readonly (Wave | undefined)[] {
  return lineage(instance).map((ancestor) => ancestor.wave);
}

/** The Applications above an instance, the outermost one first, and the instance itself at the end. */
export function lineage(instance: Instance): readonly Instance[] {
  const line: Instance[] = [];
  for (let current: Instance | undefined = instance; current; current = current.scope.parent)
    line.push(current);
  return line.reverse();
}
