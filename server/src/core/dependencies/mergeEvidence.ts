import { groupBy } from '../collections/groupBy.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Dependency, Evidence } from './dependency.ts';
import { strengthRank } from './strengthRank.ts';

/** One piece of evidence that `dependent` needs `provider`. */
export interface EvidenceLink {
  readonly dependent: Instance;
  readonly provider: Instance;
  readonly evidence: Evidence;
}

/** One dependency for each pair, with all its evidence, the strongest first. Nothing depends on itself. */
export function mergeEvidence(links: readonly EvidenceLink[]): readonly Dependency[] {
  const between = links.filter(({ dependent, provider }) => dependent !== provider);
  return [...groupBy(between, ({ dependent }) => dependent).values()].flatMap((ofDependent) =>
    [...groupBy(ofDependent, ({ provider }) => provider).values()].flatMap(toDependency),
  );
}

function toDependency(links: readonly EvidenceLink[]): readonly Dependency[] {
  const evidence = links
    .map((link) => link.evidence)
    .sort((a, b) => strengthRank(a.strength) - strengthRank(b.strength));
  const [link] = links;
  const [strongest] = evidence;
  if (!link || !strongest) return [];
  return [{ dependent: link.dependent, provider: link.provider, evidence, strength: strongest.strength }];
}
