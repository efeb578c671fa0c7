import { groupBy } from '../collections/groupBy.ts';
import { isSameList } from '../collections/isSameList.ts';
import type { Manifest, ManifestAddress } from '../manifest/manifest.ts';
import type { SourceTool } from '../render/renderedResource.ts';
import type { FilePath } from '../text/place.ts';
import { GeneratedScope } from './generatedScope.ts';
import { planScopes, type PlannedScope } from './planScopes.ts';
import type { RenderCache } from './renderCache.ts';
import type { Instance, Scope } from './scope.ts';
import { directoriesOf, SourceScope, type ScopePosition } from './sourceScope.ts';
import { SourceSurvey, type Survey, type SurveyInput } from './sourceSurvey.ts';

/** All scopes of a workspace, and what each file has to do with them. */
export interface ScopeTree {
  /** The roots first, then level by level the scopes that Applications render. */
  readonly scopes: readonly Scope[];
  /** See `Model.argoScopes`. */
  readonly argoScopes: readonly Scope[];
  /** The same object as long as the same files are rendered by the same sources. */
  readonly survey: Survey;
  /** See `Model.instancesOf`. */
  instancesOf(address: ManifestAddress): readonly Instance[];
  /** The manifests of a file that something renders. */
  manifestsIn(path: FilePath): readonly Manifest[];
  /** See `Model.generatedBy`. */
  generatedBy(applicationSet: Instance): Scope | undefined;
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
    const tree = new BuiltTree(this.#createScopes(planned), survey, this.#tree);
    if (this.#tree?.isEqualTo(tree) !== true) this.#tree = tree;
    return this.#tree;
  }

  #createScopes(planned: readonly PlannedScope[]): readonly BuiltScope[] {
    const rivals = groupBy(
      planned.filter((plan) => plan.parent?.claim),
      (plan) => plan.key,
    );
    const created = new Map<PlannedScope, BuiltScope>();
    const roots = new Set<string>();
    for (const plan of planned) {
      const parent = parentOf(plan, created);
      const rootId = parent ? undefined : freeId(directoriesOf(plan).join(' + '), roots);
      const parentIsAmbiguous = (rivals.get(plan.key)?.length ?? 0) > 1;
      created.set(plan, this.#createScope(plan, { parent, parentIsAmbiguous, rootId }));
      if (rootId !== undefined) roots.add(rootId);
    }
    return [...created.values()];
  }

  /** The scope that is there already, if it is still the same. */
  #createScope(plan: PlannedScope, position: ScopePosition): BuiltScope {
    const { parent, rootId } = position;
    const known = (plan.generation ? this.#tree?.generated : this.#tree?.known)?.get(parent ?? rootId);
    if (known?.isStill(plan, position) === true) return known;
    if (plan.generation && parent) return new GeneratedScope(plan.generation, parent);
    return new SourceScope(plan, position, this.#cache);
  }

  #forgetUnneeded(planned: readonly PlannedScope[], surveyor: SourceSurvey): void {
    this.#cache.retain(new Set([...planned.map((plan) => plan.key), ...surveyor.rendered]));
  }
}

type BuiltScope = SourceScope | GeneratedScope;
type ScopesByOrigin = ReadonlyMap<string | Instance | undefined, BuiltScope>;

class BuiltTree implements ScopeTree {
  readonly scopes: readonly BuiltScope[];
  readonly argoScopes: readonly Scope[];
  readonly survey: Survey;
  /** Roots by their ids, other scopes by the Applications that render them. */
  readonly known: ScopesByOrigin;
  /** By the ApplicationSets that generate them. */
  readonly generated: ScopesByOrigin;
  #byDirectory: ReadonlyMap<FilePath, readonly { readonly scope: BuiltScope }[]> | undefined;

  constructor(scopes: readonly BuiltScope[], survey: Survey, previous: BuiltTree | undefined) {
    this.scopes = scopes;
    const argoScopes = scopes.filter(({ holdsArgoObjects }) => holdsArgoObjects);
    const known = previous?.argoScopes;
    this.argoScopes = known && isSameList(known, argoScopes) ? known : argoScopes;
    this.survey = survey;
    const [generated, rendered] = [scopes.filter(isGenerated), scopes.filter((scope) => !isGenerated(scope))];
    this.known = new Map(rendered.map((scope) => [scope.parent ?? scope.id, scope]));
    this.generated = new Map(generated.map((scope) => [scope.parent, scope]));
  }

  generatedBy(applicationSet: Instance): Scope | undefined {
    return this.generated.get(applicationSet);
  }

  manifestsIn(path: FilePath): readonly Manifest[] {
    const manifests = this.#scopesOver(path)
      .flatMap(({ instances }) => instances)
      .flatMap(({ resource: { manifest } }) => (manifest?.address.path === path ? [manifest] : []));
    return [...new Set(manifests)].sort((one, other) => one.range.start - other.range.start);
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
  #scopesOver(path: FilePath): readonly BuiltScope[] {
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
  created: ReadonlyMap<PlannedScope, BuiltScope>,
): Instance | undefined {
  return parent && created.get(parent.scope)?.instanceOf(parent.resource);
}

function isGenerated(scope: BuiltScope): boolean {
  return scope instanceof GeneratedScope;
}

/** A chart and the loose files beside it are two scopes of one directory. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? freeId(`${id}~`, taken) : id;
}
