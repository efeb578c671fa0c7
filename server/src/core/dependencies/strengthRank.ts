import type { Strength } from './dependency.ts';

const strengths: readonly Strength[] = ['declared', 'hard', 'soft', 'hint'];

/** For sorting: the strongest first. */
export function strengthRank(strength: Strength): number {
  return strengths.indexOf(strength);
}
