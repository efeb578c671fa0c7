import { lineage } from '../scopes/orderPath.ts';
import type { Instance, Scope } from '../scopes/scope.ts';

/** Of the candidates that share a scope with the instance, those that share the lowest one. */
export function nearestOf<T>(
  instance: Instance,
  candidates: readonly T[],
  instanceOf: (candidate: T) => Instance,
): readonly T[] {
  const own = candidates.filter((candidate) => instanceOf(candidate).scope === instance.scope);
  if (own.length > 0) return own;
  const line = lineage(instance).map(({ scope }) => scope);
  const depths = candidates.map((candidate) => sharedDepth(line, instanceOf(candidate)));
  const deepest = Math.max(0, ...depths);
  return deepest === 0 ? [] : candidates.filter((_, index) => depths[index] === deepest);
}

function sharedDepth(line: readonly Scope[], candidate: Instance): number {
  const other = lineage(candidate);
  let depth = 0;
  while (depth < line.length && line[depth] === other[depth]?.scope) depth += 1;
  return depth;
}
