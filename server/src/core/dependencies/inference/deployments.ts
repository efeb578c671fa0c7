import { isSameList } from '../../collections/isSameList.ts';
import type { RenderedResource } from '../../render/renderedResource.ts';
import { isArgoObject } from '../../scopes/argoObject.ts';
import type { Instance, Scope } from '../../scopes/scope.ts';
import type { FilePath } from '../../text/place.ts';
import { DealingsReader, type DealingsSources, type Read } from './dealingsReader.ts';
import { clusterOf, type Deployment, type DeploymentPart } from './deployment.ts';
import { noDealings, type Dealings } from './want.ts';

/** What deployments follow from. */
export interface DeploymentsInput extends DealingsSources {
  readonly scopes: readonly Scope[];
}

/** Finds out what every Application deploys. What nothing has changed for stays the same object. */
export class Deployments {
  #objects = new WeakMap<RenderedResource, Dealings>();
  #read = new Map<object, Map<string, Read>>();
  #known = new Map<string, Deployment>();
  /** Those whose wants may be others than before the last build. */
  readonly asking = new Set<Deployment>();
  #surroundings: readonly unknown[] = [];

  /** Forgets what was read from these files. */
  forget(changed: ReadonlySet<FilePath>): void {
    for (const known of this.#read.values()) {
      for (const [key, { reads }] of known) {
        if ([...reads].some((path) => changed.has(path))) known.delete(key);
      }
    }
  }

  build(input: DeploymentsInput): readonly Deployment[] {
    const surroundings = [input.checkouts, input.catalogueFor];
    if (!isSameList(this.#surroundings, surroundings)) {
      this.#objects = new WeakMap();
      this.#read = new Map();
    }
    this.#surroundings = surroundings;
    this.asking.clear();
    const reading = new DealingsReader(input, this.#objects, this.#read);
    const next = new Map<string, Deployment>();
    for (const [key, deployment] of deploymentsOf(input.scopes, reading)) {
      const known = this.#known.get(key);
      next.set(key, known && hasSameOffers(known, deployment) ? this.#renew(known, deployment) : deployment);
    }
    this.#known = next;
    this.#read = reading.used;
    return [...next.values()];
  }

  /** A deployment of the state before, with what the present one has. */
  #renew(known: Deployment, { owner, parts }: Deployment): Deployment {
    known.owner = owner;
    for (const [index, part] of known.parts.entries()) {
      const now = parts[index] ?? part;
      if (now.dealings !== part.dealings) this.asking.add(known);
      part.instance = now.instance;
      part.dealings = now.dealings;
    }
    return known;
  }
}

function* deploymentsOf(
  scopes: readonly Scope[],
  reading: DealingsReader,
): Iterable<readonly [string, Deployment]> {
  const below = new Map(scopes.flatMap((scope) => (scope.parent ? [[scope.parent, scope] as const] : [])));
  for (const scope of scopes.filter(({ holdsArgoObjects }) => holdsArgoObjects)) {
    if (!scope.parent) yield [scope.id, beside(scope, reading)];
    for (const owner of scope.instances.filter(isDeployer)) {
      yield [owner.id, deploymentOf(owner, below.get(owner), reading)];
    }
  }
}

function isDeployer({ resource }: Instance): boolean {
  return isArgoObject(resource) && resource.kind === 'Application' && !resource.unresolved;
}

/** What lies beside Applications in a scope that no Application renders. */
function beside(scope: Scope, reading: DealingsReader): Deployment {
  return {
    owner: undefined,
    cluster: clusterOf(undefined),
    namespace: undefined,
    parts: objectParts(scope, reading),
  };
}

function deploymentOf(owner: Instance, scope: Scope | undefined, reading: DealingsReader): Deployment {
  const parts = [
    ...(scope ? objectParts(scope, reading) : []),
    { instance: owner, dealings: reading.ofApplication(owner.resource, scope) },
    ...(scope?.unresolved ?? []).map((unresolved) => ({
      instance: owner,
      dealings: reading.ofUnresolved(unresolved, owner.resource, scope),
    })),
  ];
  return {
    owner,
    cluster: clusterOf(owner),
    namespace: owner.resource.application?.destination.namespace,
    parts: parts.filter(({ dealings }) => dealings !== noDealings),
  };
}

function objectParts(scope: Scope, reading: DealingsReader): readonly DeploymentPart[] {
  return scope.instances.flatMap((instance) => {
    const dealings = reading.ofObject(instance.resource);
    return dealings === noDealings ? [] : [{ instance, dealings }];
  });
}

/** Whether others can go on to rely on a deployment: then only its own wants may have changed. */
function hasSameOffers(left: Deployment, right: Deployment): boolean {
  return (
    left.cluster === right.cluster &&
    left.namespace === right.namespace &&
    left.parts.length === right.parts.length &&
    left.parts.every(({ instance, dealings }, index) => {
      const other = right.parts[index];
      if (instance.id !== other?.instance.id) return false;
      return dealings === other.dealings || sameOffers(dealings, other.dealings);
    })
  );
}

function sameOffers({ offers }: Dealings, other: Dealings): boolean {
  return (
    offers.length === other.offers.length &&
    offers.every(({ key, namespace, certain, incidental, onlyInside }, index) => {
      const offer = other.offers[index];
      return (
        key === offer?.key &&
        namespace === offer.namespace &&
        certain === offer.certain &&
        incidental === offer.incidental &&
        onlyInside === offer.onlyInside
      );
    })
  );
}
