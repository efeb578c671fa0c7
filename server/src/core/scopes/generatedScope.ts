import type { RenderedResource, Unresolved } from '../render/renderedResource.ts';
import type { FilePath } from '../text/place.ts';
import { createGeneratedInstances } from './createInstances.ts';
import type { Generation } from './expansionCache.ts';
import type { PlannedScope } from './planScopes.ts';
import type { Instance, Scope } from './scope.ts';
import type { ScopePosition } from './sourceScope.ts';

/** What an ApplicationSet generates. No sync operation applies it, so waves mean nothing in it (S§4.2). */
export class GeneratedScope implements Scope {
  readonly id: string;
  readonly name: string;
  readonly directories: readonly FilePath[] = [];
  readonly folder: FilePath;
  readonly parent: Instance;
  readonly parentIsAmbiguous = false;
  readonly holdsArgoObjects = true;
  readonly order: Scope['order'];
  readonly steps: Scope['steps'];
  readonly resources: readonly RenderedResource[];
  readonly instances: readonly Instance[];
  readonly unresolved: readonly Unresolved[];
  readonly sources = [];
  readonly repeated = [];
  readonly repeatedNames: readonly string[];
  readonly #generation: Generation;
  readonly #byResource: ReadonlyMap<RenderedResource, Instance>;

  constructor(generation: Generation, parent: Instance) {
    const { applications, unresolved, rollout, steps } = generation.expansion;
    this.#generation = generation;
    this.id = `${parent.id} > generated`;
    this.name = parent.resource.name;
    this.folder = parent.scope.folder;
    this.parent = parent;
    this.order = rollout.kind === 'steps' ? 'steps' : 'none';
    this.steps = rollout.kind === 'steps' ? rollout.steps : [];
    this.resources = applications;
    this.instances = createGeneratedInstances(this, applications, steps);
    this.unresolved = unresolved;
    this.repeatedNames = generation.expansion.repeatedNames;
    this.#byResource = new Map(this.instances.map((instance) => [instance.resource, instance]));
  }

  /** The instance of a generated Application. */
  instanceOf(resource: RenderedResource): Instance | undefined {
    return this.#byResource.get(resource);
  }

  /** None: a manifest makes an ApplicationSet, and that makes these. */
  instancesOf(): readonly Instance[] {
    return [];
  }

  /** Whether a scope planned anew would be equal to this one. */
  isStill({ generation }: PlannedScope, { parent }: ScopePosition): boolean {
    return this.parent === parent && this.#generation === generation;
  }
}
