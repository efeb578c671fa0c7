import { annotationKeys } from '../argo/annotationKeys.ts';
import { isSameList } from '../collections/isSameList.ts';
import { nearestPlacedConfig } from '../config/nearestConfig.ts';
import type { PlacedConfig } from '../config/config.ts';
import { isApplication } from '../scopes/argoObject.ts';
import type { Scope } from '../scopes/scope.ts';
import { BuiltGraph } from './builtGraph.ts';
import { deniedBy } from './deniedBy.ts';
import type { DependencyGraph, UnresolvedReference } from './dependency.ts';
import { EvidenceMerger, type EvidenceLink } from './evidenceMerger.ts';
import type { Inferred } from './inference/answered.ts';
import { KnownNames } from './knownNames.ts';
import { NameIndex } from './nameIndex.ts';
import { readReferences } from './readReferences.ts';
import type { Reference } from './reference.ts';

/** What dependencies follow from. */
export interface GraphInput {
  /** See `Model.argoScopes`. */
  readonly argoScopes: readonly Scope[];
  readonly configs: readonly PlacedConfig[];
  /** Keys beside our own (`Settings.dependencyAnnotations`). */
  readonly dependencyAnnotations: readonly string[];
  /** What nobody wrote down. */
  readonly inferred: Inferred;
}

/**
 * Finds who needs whom (design.md §3.1): all that is declared, projects, and hints in prose. What a scope declares is
 * read once as long as the scope stays the same object, and an unchanged graph stays the same graph.
 */
export class GraphBuilder {
  #references = new WeakMap<Scope, readonly Reference[]>();
  #input: GraphInput | undefined;
  #names = new KnownNames([]);
  readonly #merger = new EvidenceMerger();
  #graph = new BuiltGraph(new Map(), [], []);

  build(input: GraphInput): DependencyGraph {
    const isSameReading = this.#isSameReading(input);
    const { argoScopes, inferred } = input;
    const isSame =
      isSameReading && this.#input?.argoScopes === argoScopes && this.#input.inferred === inferred;
    if (!isSameReading) this.#references = new WeakMap();
    this.#input = input;
    if (!isSame) this.#graph = reuse(this.#graph, this.#buildAnew(input));
    return this.#graph;
  }

  #buildAnew(input: GraphInput): BuiltGraph {
    const { argoScopes: scopes, inferred } = input;
    const index = new NameIndex(scopes, this.#names);
    this.#names = index.names;
    const links: EvidenceLink[] = [];
    const unresolved: UnresolvedReference[] = [];
    for (const reference of scopes.flatMap((scope) => this.#referencesIn(scope, input))) {
      const resolution = index.resolve(reference);
      if (resolution?.kind === 'found') links.push(linkOf(reference, resolution.instance));
      else if (resolution && reference.evidence.strength === 'declared') {
        unresolved.push(unresolvedOf(reference, resolution));
      }
    }
    const isDenied = deniedBy(input.configs);
    links.push(...inferred.links.filter((link) => !isDenied(link)));
    return new BuiltGraph(this.#merger.merge(links), unresolved, inferred.open);
  }

  #isSameReading({ configs, dependencyAnnotations }: GraphInput): boolean {
    return this.#input?.configs === configs && this.#input.dependencyAnnotations === dependencyAnnotations;
  }

  #referencesIn(scope: Scope, { configs, dependencyAnnotations }: GraphInput): readonly Reference[] {
    const known = this.#references.get(scope);
    if (known) return known;
    const keys = new Set([annotationKeys.dependsOn, ...dependencyAnnotations]);
    const references = scope.instances
      .filter((instance) => isApplication(instance.resource))
      .flatMap((instance) => {
        const config = nearestPlacedConfig(configs, instance.resource.place.path);
        return readReferences(instance, { annotationKeys: keys, config });
      });
    this.#references.set(scope, references);
    return references;
  }
}

function linkOf({ instance, relation, evidence }: Reference, other: EvidenceLink['provider']): EvidenceLink {
  return relation === 'after'
    ? { dependent: instance, provider: other, evidence }
    : { dependent: other, provider: instance, evidence };
}

function unresolvedOf(
  { instance, name, relation, evidence }: Reference,
  outcome: UnresolvedReference['outcome'],
): UnresolvedReference {
  return { instance, name: name.text, relation, evidence, outcome };
}

/** The previous graph, if it says the same. */
function reuse(previous: BuiltGraph, now: BuiltGraph): BuiltGraph {
  const isUnchanged =
    now.open === previous.open &&
    isSameList(now.dependencies, previous.dependencies) &&
    now.unresolved.length === previous.unresolved.length &&
    now.unresolved.every((reference, index) => isSameReference(reference, previous.unresolved[index]));
  return isUnchanged ? previous : now;
}

function isSameReference(left: UnresolvedReference, right: UnresolvedReference | undefined): boolean {
  return left.evidence === right?.evidence && isSameOutcome(left.outcome, right.outcome);
}

function isSameOutcome(left: UnresolvedReference['outcome'], right: UnresolvedReference['outcome']): boolean {
  if (left.kind === 'unknown') return right.kind === 'unknown' && left.nearest === right.nearest;
  return right.kind === 'ambiguous' && isSameList(left.candidates, right.candidates);
}
