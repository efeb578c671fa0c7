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

/** What one instance needs, and the evidence that this follows from. */
interface Merged {
  readonly links: readonly EvidenceLink[];
  readonly dependencies: readonly Dependency[];
}

/** Merges evidence, and merges again only where an instance, or what it needs, is not what it was the last time. */
export class EvidenceMerger {
  #known: ReadonlyMap<Instance, Merged> = new Map();

  /**
   * For every instance that needs something one dependency for each that it needs, with all its evidence, the strongest
   * first. Nothing depends on itself.
   */
  merge(links: readonly EvidenceLink[]): ReadonlyMap<Instance, readonly Dependency[]> {
    const between = links.filter(({ dependent, provider }) => dependent !== provider);
    const next = new Map<Instance, Merged>();
    for (const [dependent, own] of groupBy(between, (link) => link.dependent)) {
      const known = this.#known.get(dependent);
      next.set(dependent, known && areSame(known.links, own) ? known : merged(own));
    }
    this.#known = next;
    return new Map([...next].map(([dependent, { dependencies }]) => [dependent, dependencies]));
  }
}

function areSame(before: readonly EvidenceLink[], now: readonly EvidenceLink[]): boolean {
  return (
    before.length === now.length &&
    before.every(
      ({ provider, evidence }, index) =>
        provider === now[index]?.provider && evidence === now[index].evidence,
    )
  );
}

function merged(links: readonly EvidenceLink[]): Merged {
  const pairs = groupBy(links, ({ provider }) => provider);
  return { links, dependencies: [...pairs.values()].flatMap(toDependency) };
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
