import { entryAt } from '../../collections/entryAt.ts';
import type { RenderedResource } from '../../render/renderedResource.ts';
import type { Instance, Scope } from '../../scopes/scope.ts';
import type { Current } from './deployment.ts';
import type { Dealings } from './want.ts';

/** An object of a deployment, or the charts that the Application brings: then the Application stands for them. */
export interface DeploymentPart {
  readonly resource: RenderedResource;
  /** The object's place in its scope; undefined for what the Application stands for. */
  readonly index: number | undefined;
  readonly instance: Instance;
  /** That of the instance, which is not looked for. */
  readonly scope: Scope;
  dealings: Dealings;
}

/** An object by its place in a scope: nobody has to make its instance until somebody asks for it. */
export class ObjectPart implements DeploymentPart {
  readonly index: number;
  dealings: Dealings;
  readonly #scope: Current<Scope>;

  constructor(scope: Current<Scope>, index: number, dealings: Dealings) {
    this.#scope = scope;
    this.index = index;
    this.dealings = dealings;
  }

  get resource(): RenderedResource {
    return entryAt(this.scope.resources, this.index);
  }

  get instance(): Instance {
    return entryAt(this.scope.instances, this.index);
  }

  get scope(): Scope {
    return this.#scope.now;
  }
}

export class ApplicationPart implements DeploymentPart {
  readonly index = undefined;
  dealings: Dealings;
  readonly #owner: Current<Instance>;

  constructor(owner: Current<Instance>, dealings: Dealings) {
    this.#owner = owner;
    this.dealings = dealings;
  }

  get resource(): RenderedResource {
    return this.instance.resource;
  }

  get instance(): Instance {
    return this.#owner.now;
  }

  get scope(): Scope {
    return this.instance.scope;
  }
}
