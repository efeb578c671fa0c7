import { groupBy } from '../collections/groupBy.ts';
import type { ManifestAddress } from '../manifest/manifest.ts';
import type { RenderedResource, Unresolved } from '../render/renderedResource.ts';
import { relativePath } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import { createInstances } from './createInstances.ts';
import { belongsTo, type PlannedScope } from './planScopes.ts';
import type { RenderCache } from './renderCache.ts';
import type { Rendering, RepeatedResource } from './rendering.ts';
import type { Instance, RenderedSource, Scope } from './scope.ts';

/** Where a scope stands in the tree of scopes. */
export interface ScopePosition {
  readonly parent: Instance | undefined;
  readonly parentIsAmbiguous: boolean;
  /** The id of a scope without a parent. */
  readonly rootId: string | undefined;
}

/** A scope made of sources. Its content is rendered when it is first asked for, and stays as it was then. */
export class SourceScope implements Scope {
  readonly directories: readonly FilePath[];
  readonly folder: FilePath;
  readonly parent: Instance | undefined;
  readonly parentIsAmbiguous: boolean;
  readonly holdsArgoObjects: boolean;
  readonly order = 'waves';
  readonly steps = [];
  readonly repeatedNames = [];
  readonly #plan: PlannedScope;
  readonly #cache: RenderCache;
  #id: string | undefined;
  #content: Content | undefined;

  constructor(plan: PlannedScope, position: ScopePosition, cache: RenderCache) {
    this.parent = position.parent;
    this.parentIsAmbiguous = position.parentIsAmbiguous;
    this.directories = directoriesOf(plan);
    this.folder = plan.requests[0]?.folder ?? '';
    this.holdsArgoObjects = plan.rendering !== undefined;
    this.#id = position.rootId;
    this.#plan = plan;
    this.#cache = cache;
  }

  get id(): string {
    this.#id ??= `${this.parent?.id ?? ''} > ${this.directories.join(' + ')}`;
    return this.#id;
  }

  get name(): string {
    return this.directories.map((directory) => relativePath(this.folder, directory)).join(' + ');
  }

  get resources(): readonly RenderedResource[] {
    return this.#rendered().resources;
  }

  get instances(): readonly Instance[] {
    const content = this.#rendered();
    content.instances ??= createInstances(this, content.resources);
    return content.instances;
  }

  get unresolved(): readonly Unresolved[] {
    return this.#rendered().unresolved;
  }

  get sources(): readonly RenderedSource[] {
    const { requests } = this.#plan;
    return this.#rendered().rendering.results.map((result, index) => ({
      source: requests[index]?.source,
      result,
    }));
  }

  get repeated(): readonly RepeatedResource[] {
    return this.#rendered().rendering.repeated;
  }

  /** The instance of a resource of the scope's rendering. */
  instanceOf(resource: RenderedResource): Instance | undefined {
    const content = this.#rendered();
    content.byResource ??= new Map(this.instances.map((instance) => [instance.resource, instance]));
    return content.byResource.get(resource);
  }

  /** The instances that come from a manifest. */
  instancesOf(address: ManifestAddress): readonly Instance[] {
    const content = this.#rendered();
    content.byAddress ??= groupBy(this.instances, ({ resource }) => addressKey(resource.manifest?.address));
    return content.byAddress.get(addressKey(address)) ?? [];
  }

  /** Whether a scope planned anew would be equal to this one. */
  isStill(plan: PlannedScope, position: ScopePosition): boolean {
    return (
      this.parent === position.parent &&
      this.parentIsAmbiguous === position.parentIsAmbiguous &&
      this.#plan.key === plan.key &&
      sameFiles(this.#plan.files, plan.files) &&
      this.holdsArgoObjects === (plan.rendering !== undefined) &&
      this.#isCurrent(plan)
    );
  }

  #isCurrent(plan: PlannedScope): boolean {
    if (!this.#content) return plan.rendering === undefined || plan.rendering === this.#plan.rendering;
    return this.#cache.isCurrent(plan.requests, this.#content.rendering);
  }

  #rendered(): Content {
    this.#content ??= this.#render();
    return this.#content;
  }

  #render(): Content {
    const plan = this.#plan;
    const rendering = plan.rendering ?? this.#cache.render(plan.requests);
    return {
      rendering,
      resources: plan.files
        ? rendering.resources.filter((resource) => belongsTo(plan, resource))
        : rendering.resources,
      instances: undefined,
      unresolved: [...rendering.unresolved, ...(this.#plan.parent?.claim?.unresolved ?? [])],
      byResource: undefined,
      byAddress: undefined,
    };
  }
}

interface Content {
  readonly rendering: Rendering;
  readonly resources: readonly RenderedResource[];
  readonly unresolved: readonly Unresolved[];
  /** Only edits that change what is in the scope make anybody ask for them. */
  instances: readonly Instance[] | undefined;
  byResource: ReadonlyMap<RenderedResource, Instance> | undefined;
  byAddress: ReadonlyMap<string, readonly Instance[]> | undefined;
}

/** The directories that a planned scope renders, each once. */
export function directoriesOf({ requests }: Pick<PlannedScope, 'requests'>): readonly FilePath[] {
  return [...new Set(requests.map((request) => request.directory))];
}

function addressKey(address: ManifestAddress | undefined): string {
  return address ? `${address.path}#${address.document}.${address.item ?? ''}` : '';
}

function sameFiles(
  left: ReadonlySet<FilePath> | undefined,
  right: ReadonlySet<FilePath> | undefined,
): boolean {
  if (left === right) return true;
  return left?.size === right?.size && [...(left ?? [])].every((path) => right?.has(path));
}
