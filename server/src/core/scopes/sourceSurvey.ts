import { isSameList } from '../collections/isSameList.ts';
import type { RenderedResource } from '../render/renderedResource.ts';
import type { FilePath } from '../text/place.ts';
import { isApplicationSet } from './argoObject.ts';
import { findCandidates, findUnused, type Candidate } from './candidates.ts';
import { ClaimFinder, type Claim, type Surroundings } from './claims.ts';
import { Coverage, holdsArgoObject } from './coverage.ts';
import type { ExpansionSurroundings, Generation } from './expansionCache.ts';
import { findRoots } from './findRoots.ts';
import type { LostSource } from './lostSource.ts';
import type { Layout } from './layout.ts';
import { exploreClaims, type RootScope, type SourceKnowledge } from './planScopes.ts';
import type { RenderCache } from './renderCache.ts';
import { keyOf, type Rendering } from './rendering.ts';
import type { SourceRequest } from './sourceRequest.ts';

/** What scopes follow from, beside the content of the files that sources render. */
export interface SurveyInput extends Omit<Surroundings, 'hasFile'>, ExpansionSurroundings {
  readonly layout: Layout;
}

/** Where the tree of scopes starts, and what is in none of them. */
export interface Survey {
  readonly roots: readonly RootScope[];
  /** Files with objects of Argo CD that are in no scope (design.md §3.1). */
  readonly unused: ReadonlySet<FilePath>;
  readonly layout: Layout;
  /** What the sources of all Applications render. */
  readonly coverage: Coverage;
  /** See `Model.lostSources`. */
  lostSources(application: RenderedResource): readonly LostSource[];
}

/** Surveys the sources of a workspace. It holds as long as the lists of files and the repositories stay the same. */
export class SourceSurvey implements SourceKnowledge {
  /** The keys of everything that was rendered since the last survey began. */
  readonly rendered = new Set<string>();
  readonly #input: SurveyInput;
  readonly #cache: RenderCache;
  readonly #candidates: readonly Candidate[];
  readonly #holdsArgoObject = new Map<string, boolean>();
  readonly #finder: ClaimFinder;
  readonly #claims = new WeakMap<Rendering, readonly Claim[]>();
  readonly #applicationSets = new WeakMap<Rendering, readonly RenderedResource[]>();
  /** Valid during one survey, and for those who ask after it. */
  #generations = new WeakMap<Rendering, ReadonlyMap<RenderedResource, Generation>>();
  #last: { readonly claimed: readonly string[]; readonly survey: Survey } | undefined;

  constructor(input: SurveyInput, cache: RenderCache) {
    this.#input = input;
    this.#cache = cache;
    const { folders, checkouts, layout } = input;
    this.#finder = new ClaimFinder(
      {
        folders,
        checkouts,
        isDirectory: (path) => input.isDirectory(path),
        list: (path) => input.list(path),
        hasFile: (path) => layout.hasFile(path),
      },
      (requests) => this.#mayHoldArgoObjects(requests),
    );
    this.#candidates = findCandidates(layout, checkouts, folders);
  }

  isFor({ layout, checkouts, clusterSecrets, argoSetup }: SurveyInput): boolean {
    const known = this.#input;
    return (
      known.layout === layout &&
      known.checkouts === checkouts &&
      known.clusterSecrets === clusterSecrets &&
      known.argoSetup === argoSetup
    );
  }

  /** The same object until an Application claims another source. */
  survey(): Survey {
    this.rendered.clear();
    this.#cache.expansions.begin(this.#input);
    this.#generations = new WeakMap();
    const claims = exploreClaims(
      this.#candidates.map((candidate) => [candidate.request]),
      this,
    );
    const claimed = [...claims.keys()];
    if (this.#last && isSameList(this.#last.claimed, claimed)) return this.#last.survey;
    const { layout, checkouts } = this.#input;
    const requests = [...claims.values()].flatMap((claim) => claim.requests);
    const coverage = new Coverage(requests, layout);
    const roots = findRoots(this.#candidates, claims, { layout, knowledge: this });
    const survey = {
      roots,
      unused: findUnused(layout, checkouts, coverage),
      layout,
      coverage,
      lostSources: (application: RenderedResource) => this.#finder.lostIn(application),
    };
    this.#last = { claimed, survey };
    return survey;
  }

  renderingOf(requests: readonly SourceRequest[]): Rendering | undefined {
    if (!this.#mayHoldArgoObjects(requests)) return undefined;
    this.rendered.add(keyOf(requests));
    return this.#cache.render(requests);
  }

  claimsIn(rendering: Rendering): readonly Claim[] {
    const claims = this.#claims.get(rendering) ?? this.#finder.claimsIn(rendering);
    this.#claims.set(rendering, claims);
    return claims;
  }

  generationsIn(rendering: Rendering): ReadonlyMap<RenderedResource, Generation> {
    const sets = this.#applicationSetsIn(rendering);
    if (sets.length === 0) return noGenerations;
    const known =
      this.#generations.get(rendering) ?? new Map(sets.flatMap((set) => this.#expand(set, rendering)));
    this.#generations.set(rendering, known);
    return known;
  }

  #expand(
    set: RenderedResource,
    { results }: Rendering,
  ): readonly (readonly [RenderedResource, Generation])[] {
    const isInChart = results.some(({ tool, resources }) => tool === 'helm' && resources.includes(set));
    const generation = this.#cache.expansions.expand(set, isInChart);
    return generation ? [[set, generation]] : [];
  }

  #applicationSetsIn(rendering: Rendering): readonly RenderedResource[] {
    const known = this.#applicationSets.get(rendering);
    if (known) return known;
    const found = rendering.resources.filter(isApplicationSet);
    this.#applicationSets.set(rendering, found);
    return found;
  }

  #mayHoldArgoObjects(requests: readonly SourceRequest[]): boolean {
    return requests.some((request) => {
      const found = this.#holdsArgoObject.get(request.key) ?? holdsArgoObject(request, this.#input.layout);
      this.#holdsArgoObject.set(request.key, found);
      return found;
    });
  }
}

const noGenerations: ReadonlyMap<RenderedResource, Generation> = new Map();
