import { groupBy } from '../collections/groupBy.ts';
import { isSameList } from '../collections/isSameList.ts';
import type { ManifestAddress } from '../manifest/manifest.ts';
import type { SourceTool } from '../render/renderedResource.ts';
import type { FilePath } from '../text/place.ts';
import { planScopes, type PlannedScope } from './planScopes.ts';
import type { RenderCache } from './renderCache.ts';
import type { Instance, Scope } from './scope.ts';
import { directoriesOf, SourceScope } from './sourceScope.ts';
import { SourceSurvey, type Survey, type SurveyInput } from './sourceSurvey.ts';

/** All scopes of a workspace, and what each file has to do with them. */
export interface ScopeTree {
  /** The roots first, then level by level the scopes that Applications render. */
  readonly scopes: readonly Scope[];
  /** The same object as long as the same files are rendered by the same sources. */
  readonly survey: Survey;
  /** See `Model.instancesOf`. */
  instancesOf(address: ManifestAddress): readonly Instance[];
  /** See `Model.renderedBy`. */
  renderedBy(path: FilePath): SourceTool | undefined;
}

/**
 * Builds the tree of scopes, and builds again only what a change can have changed: equal scopes stay the same objects,
 * and an unchanged tree stays the same tree.
 */
export class ScopeBuilder {
  readonly #cache: RenderCache;
  #surveyor: SourceSurvey | undefined;
  #survey: Survey | undefined;
  #tree: BuiltTree | undefined;

  constructor(cache: RenderCache) {
    this.#cache = cache;
  }

  build(input: SurveyInput): ScopeTree {
    if (this.#surveyor?.isFor(input) !== true) this.#surveyor = new SourceSurvey(input, this.#cache);
    const survey = this.#surveyor.survey();
    const planned = planScopes(survey.roots, this.#surveyor);
    if (survey !== this.#survey) this.#forgetUnneeded(planned, this.#surveyor);
    this.#survey = survey;
    const tree = new BuiltTree(this.#createScopes(planned), survey);
    if (this.#tree?.isEqualTo(tree) !== true) this.#tree = tree;
    return this.#tree;
  }

  #createScopes(planned: readonly PlannedScope[]): readonly SourceScope[] {
    const rivals = groupBy(
      planned.filter((plan) => plan.parent),
      (plan) => plan.key,
    );
    const created = new Map<PlannedScope, SourceScope>();
    const roots = new Set<string>();
    for (const plan of planned) {
      const parent = parentOf(plan, created);
      const id = parent ? undefined : freeId(directoriesOf(plan).join(' + '), roots);
      const parentIsAmbiguous = (rivals.get(plan.key)?.length ?? 0) > 1;
      const position = { parent, parentIsAmbiguous, rootId: id };
      const known = this.#tree?.known.get(parent ?? id);
      created.set(
        plan,
        known?.isStill(plan, position) === true ? known : new SourceScope(plan, position, this.#cache),
      );
      if (id !== undefined) roots.add(id);
    }
    return [...created.values()];
  }

  #forgetUnneeded(planned: readonly PlannedScope[], surveyor: SourceSurvey): void {
    this.#cache.retain(new Set([...planned.map((plan) => plan.key), ...surveyor.rendered]));
  }
}

class BuiltTree implements ScopeTree {
  readonly scopes: readonly SourceScope[];
  readonly survey: Survey;
  /** Roots by their ids, other scopes by the Applications that render them. */
  readonly known: ReadonlyMap<string | Instance | undefined, SourceScope>;
  #byDirectory: ReadonlyMap<FilePath, readonly { readonly scope: SourceScope }[]> | undefined;

  constructor(scopes: readonly SourceScope[], survey: Survey) {
    this.scopes = scopes;
    this.survey = survey;
    this.known = new Map(scopes.map((scope) => [scope.parent ?? scope.id, scope]));
  }

  instancesOf(address: ManifestAddress): readonly Instance[] {
    return this.#scopesOver(address.path).flatMap((scope) => scope.instancesOf(address));
  }

  renderedBy(path: FilePath): SourceTool | undefined {
    const { layout, coverage } = this.survey;
    if (layout.kustomize.isListed(path) || layout.otherFiles.has(path)) return 'kustomize';
    return layout.chartOf(path) === undefined ? coverage.toolFor(path) : 'helm';
  }

  isEqualTo(other: BuiltTree): boolean {
    return this.survey === other.survey && isSameList(this.scopes, other.scopes);
  }

  /** The scopes whose rendering may hold objects of a file. Told without rendering. */
  #scopesOver(path: FilePath): readonly SourceScope[] {
    this.#byDirectory ??= groupBy(
      this.scopes.flatMap((scope) => scope.directories.map((directory) => ({ scope, directory }))),
      ({ directory }) => directory,
    );
    const { layout } = this.survey;
    const entries = [...layout.directoriesOver(path)].flatMap(
      (directory) => this.#byDirectory?.get(directory) ?? [],
    );
    return [...new Set(entries.map(({ scope }) => scope))];
  }
}

function parentOf(
  { parent }: PlannedScope,
  created: ReadonlyMap<PlannedScope, SourceScope>,
): Instance | undefined {
  return parent && created.get(parent.scope)?.instanceOf(parent.claim.resource);
}

/** A chart and the loose files beside it are two scopes of one directory. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? freeId(`${id}~`, taken) : id;
}
