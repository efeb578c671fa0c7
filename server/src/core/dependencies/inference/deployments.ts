import { isSameList } from '../../collections/isSameList.ts';
import { overlaps } from '../../collections/overlaps.ts';
import { identityOf } from '../../scopes/rendering.ts';
import { samePlain } from '../../render/kustomize/samePlain.ts';
import type { RenderedResource } from '../../render/renderedResource.ts';
import { isArgoObject } from '../../scopes/argoObject.ts';
import type { Instance, Scope } from '../../scopes/scope.ts';
import type { FilePath } from '../../text/place.ts';
import { argoHomeOf } from './argo/argoHome.ts';
import { DealingsReader, type DealingsSources, type Read } from './dealingsReader.ts';
import { clusterOf, type Deployment } from './deployment.ts';
import { ApplicationPart, ObjectPart, type DeploymentPart } from './deploymentPart.ts';
import { noDealings, type Dealings } from './want.ts';

/** What deployments follow from. */
export interface DeploymentsInput extends DealingsSources {
  readonly scopes: readonly Scope[];
}

/** A deployment, and what it was made of: from the same it would be made again. */
interface Known {
  readonly deployment: Deployment;
  readonly owner: RenderedResource | undefined;
  readonly resources: readonly RenderedResource[] | undefined;
  readonly surroundings: readonly unknown[];
  readonly reads: readonly Read[];
}

/** Who deploys a scope: a root has no Application, and an Application perhaps no scope. */
interface Site {
  readonly owner: Instance | undefined;
  readonly scope: Scope | undefined;
}

/** Finds out what every Application deploys. What nothing has changed for stays the same object. */
export class Deployments {
  #reader: DealingsReader | undefined;
  #known = new Map<string, Known>();
  /** Those whose wants may be others than before the last build. */
  readonly asking = new Set<Deployment>();

  /** Forgets what was read from these files. */
  forget(changed: ReadonlySet<FilePath>): void {
    for (const { reads } of this.#known.values()) {
      for (const read of reads) read.isOutdated ||= overlaps(changed, read.reads);
    }
  }

  build(input: DeploymentsInput): readonly Deployment[] {
    // With other repositories or another catalogue, everything has to be read again.
    const same = this.#reader?.under(input);
    const reader = same ?? new DealingsReader(input);
    this.#reader = reader;
    this.asking.clear();
    const sites = new Map(sitesIn(input.scopes));
    const known = new Map<string, Known>();
    for (const [key, site] of sites) {
      const before = this.#known.get(key);
      if (same && before && isStill(before, site)) known.set(key, moved(before, site));
    }
    for (const [key, site] of byDirectory(sites, known))
      known.set(key, this.#look(site, this.#known.get(key), reader));
    this.#known = known;
    return [...sites.keys()].flatMap((key) => known.get(key)?.deployment ?? []);
  }

  #look(site: Site, known: Known | undefined, reader: DealingsReader): Known {
    const { owner, scope } = site;
    const reads = owner ? readsOf(owner, scope, reader) : [];
    const looked = deploymentOf(site, reads, reader);
    const isKept = known && hasSameOffers(known.deployment, looked);
    return {
      deployment: isKept ? this.#renew(known.deployment, looked) : looked,
      owner: owner?.resource,
      resources: scope?.resources,
      surroundings: surroundingsOf(site),
      reads,
    };
  }

  /** A deployment of the state before, with what the present one has. */
  #renew(known: Deployment, { owner, scope, parts }: Deployment): Deployment {
    if (known.owner && owner) known.owner.now = owner.now;
    if (known.scope && scope) known.scope.now = scope.now;
    for (const [index, part] of known.parts.entries()) {
      const { dealings } = parts[index] ?? part;
      if (dealings !== part.dealings) this.asking.add(known);
      part.dealings = dealings;
    }
    return known;
  }
}

/** Those that have to be looked at, neighbours one after the other: overlays of one base read the same files. */
function byDirectory(
  sites: ReadonlyMap<string, Site>,
  known: ReadonlyMap<string, Known>,
): readonly (readonly [string, Site])[] {
  const placed = [...sites]
    .filter(([key]) => !known.has(key))
    .map((entry) => ({ entry, directory: entry[1].scope?.directories[0] ?? '' }));
  return placed.sort((one, other) => compareText(one.directory, other.directory)).map(({ entry }) => entry);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function* sitesIn(scopes: readonly Scope[]): Iterable<readonly [string, Site]> {
  const below = new Map(scopes.flatMap((scope) => (scope.parent ? [[scope.parent, scope] as const] : [])));
  for (const scope of scopes.filter(({ holdsArgoObjects }) => holdsArgoObjects)) {
    // What lies beside Applications in a scope that no Application renders.
    if (!scope.parent) yield [scope.id, { owner: undefined, scope }];
    for (const owner of scope.instances.filter(isDeployer))
      yield [owner.id, { owner, scope: below.get(owner) }];
  }
}

function isDeployer({ resource }: Instance): boolean {
  return isArgoObject(resource) && resource.kind === 'Application' && !resource.unresolved;
}

/** Whether a deployment made anew would be equal. */
function isStill({ owner, resources, surroundings, reads }: Known, site: Site): boolean {
  return (
    owner === site.owner?.resource &&
    resources === site.scope?.resources &&
    isSameList(surroundings, surroundingsOf(site)) &&
    !reads.some(({ isOutdated }) => isOutdated)
  );
}

/** What the scope says of itself, beside its objects, and the Argo CD that the Application is made for. */
function surroundingsOf({ owner, scope }: Site): readonly unknown[] {
  const home = owner ? argoHomeOf(owner.scope).key : '';
  return scope ? [home, ...scope.unresolved, ...scope.directories] : [home];
}

function moved(known: Known, { owner, scope }: Site): Known {
  const { deployment } = known;
  if (deployment.owner && owner) deployment.owner.now = owner;
  if (deployment.scope && scope) deployment.scope.now = scope;
  return known;
}

/** What an Application brings beside the objects of its scope. */
function readsOf(owner: Instance, scope: Scope | undefined, reader: DealingsReader): readonly Read[] {
  const { resource } = owner;
  return [
    reader.ofApplication(resource, scope, argoHomeOf(owner.scope)),
    ...(scope?.unresolved ?? []).flatMap(
      (unresolved) => reader.ofUnresolved(unresolved, resource, scope) ?? [],
    ),
  ];
}

function deploymentOf(site: Site, reads: readonly Read[], reader: DealingsReader): Deployment {
  const owner = site.owner && { now: site.owner };
  const scope = site.scope && { now: site.scope };
  const objects = (site.scope?.resources ?? []).map((resource) => reader.ofObject(resource));
  const parts: readonly DeploymentPart[] = [
    ...(scope ? objects.map((dealings, index) => new ObjectPart(scope, index, dealings)) : []),
    ...(owner ? reads.map(({ dealings }) => new ApplicationPart(owner, dealings)) : []),
  ];
  return {
    owner,
    scope,
    cluster: clusterOf(site.owner),
    namespace: site.owner?.resource.application?.destination.namespace,
    parts: parts.filter(({ dealings }) => dealings !== noDealings),
  };
}

/** Whether others can go on to rely on a deployment: then only its own wants may have changed. */
function hasSameOffers(left: Deployment, right: Deployment): boolean {
  return (
    left.cluster === right.cluster &&
    left.namespace === right.namespace &&
    left.scope?.now.id === right.scope?.now.id &&
    left.parts.length === right.parts.length &&
    left.parts.every((part, index) => {
      const other = right.parts[index];
      return other && isSameObject(part, other) && sameOffers(part.dealings, other.dealings);
    })
  );
}

function isSameObject(left: DeploymentPart, right: DeploymentPart): boolean {
  if (left.index !== right.index) return false;
  return left.resource === right.resource || identityOf(left.resource) === identityOf(right.resource);
}

function sameOffers(left: Dealings, right: Dealings): boolean {
  const [offers, others] = [left.offers, right.offers];
  if (offers === others) return true;
  return (
    offers.length === others.length &&
    offers.every(({ key, namespace, certain, incidental, onlyInside, repository }, index) => {
      const offer = others[index];
      return (
        key === offer?.key &&
        namespace === offer.namespace &&
        certain === offer.certain &&
        incidental === offer.incidental &&
        onlyInside === offer.onlyInside &&
        samePlain(repository, offer.repository)
      );
    })
  );
}
