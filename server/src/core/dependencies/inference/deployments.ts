import { isSameList } from '../../collections/isSameList.ts';
import { pickEntries } from '../../collections/pickEntries.ts';
import { overlaps } from '../../collections/overlaps.ts';
import type { RenderedResource } from '../../render/renderedResource.ts';
import type { Instance, Scope } from '../../scopes/scope.ts';
import type { FilePath } from '../../text/place.ts';
import { argoHomeOf } from './argo/argoHome.ts';
import { DealingsReader, type DealingsSources, type Read } from './dealingsReader.ts';
import { clusterOf, type Deployment } from './deployment.ts';
import { ApplicationPart, ObjectPart, type DeploymentPart } from './deploymentPart.ts';
import { hasSameOffers } from './hasSameOffers.ts';
import { isSameSite, sitesIn, type Site } from './site.ts';
import { noDealings } from './want.ts';

/** What deployments follow from. */
export interface DeploymentsInput extends DealingsSources {
  readonly scopes: readonly Scope[];
  /** See `Model.argoScopes`. */
  readonly argoScopes: readonly Scope[];
}

/** A deployment, and what it was made of: from the same it would be made again. */
interface Known {
  readonly deployment: Deployment;
  /** Where it was found the last time. */
  site: Site;
  readonly owner: RenderedResource | undefined;
  readonly resources: readonly RenderedResource[] | undefined;
  readonly surroundings: readonly unknown[];
  readonly reads: readonly Read[];
}

/** Finds out what every Application deploys. What nothing has changed for stays the same object. */
export class Deployments {
  #reader: DealingsReader | undefined;
  #input: DeploymentsInput | undefined;
  #known = new Map<string, Known>();
  /** Those that read a file which has changed since. */
  readonly #outdated = new Set<string>();
  /** All files that any of them has read, and some more. */
  readonly #reads = new Set<FilePath>();
  /** Those whose wants may be others than before the last build. */
  readonly asking = new Set<Deployment>();
  #all: readonly Deployment[] = [];

  /** Those of the last build: the same list as long as it holds the same ones. */
  get all(): readonly Deployment[] {
    return this.#all;
  }

  /** Forgets what was read from these files. */
  forget(changed: ReadonlySet<FilePath>): void {
    if (!overlaps(changed, this.#reads)) return;
    for (const [key, { reads }] of this.#known) {
      for (const read of reads) read.isOutdated ||= overlaps(changed, read.reads);
      if (reads.some(({ isOutdated }) => isOutdated)) this.#outdated.add(key);
    }
  }

  build(input: DeploymentsInput): readonly Deployment[] {
    // With other repositories or another catalogue, everything has to be read again.
    const same = this.#reader?.under(input);
    const reader = same ?? new DealingsReader(input);
    const before = same && this.#input;
    this.#reader = reader;
    this.#input = input;
    this.asking.clear();
    if (before?.argoScopes !== input.argoScopes) this.#buildAnew(input, reader, same !== undefined);
    else this.#update(before.scopes, input.scopes, reader);
    this.#outdated.clear();
    return this.#all;
  }

  #buildAnew({ scopes, argoScopes }: DeploymentsInput, reader: DealingsReader, mayKeep: boolean): void {
    const sites = new Map(sitesIn(argoScopes, scopes));
    const known = new Map<string, Known>();
    for (const [key, site] of sites) {
      const before = this.#known.get(key);
      if (mayKeep && before && isStill(before, site)) known.set(key, moved(before, site));
    }
    for (const [key, site] of byDirectory(sites, known))
      known.set(key, this.#look(site, this.#known.get(key), reader));
    this.#known = pickEntries(known, sites.keys());
    const all = [...this.#known.values()].map(({ deployment }) => deployment);
    if (!isSameList(this.#all, all)) this.#all = all;
  }

  /** The Applications are the same ones as before: only what they deploy may be different. */
  #update(before: readonly Scope[], now: readonly Scope[], reader: DealingsReader): void {
    const changed = new Map([...this.#outdated].map((key) => [key, this.#known.get(key)?.site.scope]));
    // Almost all scopes are the same objects in the same places.
    for (const { parent } of before.filter((scope, index) => scope !== now[index]))
      if (parent) changed.set(parent.id, undefined);
    for (const scope of now.filter((each, index) => each !== before[index]))
      if (scope.parent) changed.set(scope.parent.id, scope);
    let isNew = false;
    for (const [key, scope] of changed) {
      const known = this.#known.get(key);
      if (!known) continue;
      const site = { owner: known.site.owner, scope };
      const next = isStill(known, site) ? moved(known, site) : this.#look(site, known, reader);
      isNew ||= next.deployment !== known.deployment;
      this.#known.set(key, next);
    }
    if (isNew) this.#all = [...this.#known.values()].map(({ deployment }) => deployment);
  }

  #look(site: Site, known: Known | undefined, reader: DealingsReader): Known {
    const { owner, scope } = site;
    const reads = owner ? readsOf(owner, scope, reader) : [];
    const looked = deploymentOf(site, reads, reader);
    const isKept = known && hasSameOffers(known.deployment, looked);
    for (const read of reads.flatMap((each) => [...each.reads])) this.#reads.add(read);
    return {
      deployment: isKept ? this.#renew(known.deployment, looked) : looked,
      site,
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

/** Whether a deployment made anew would be equal. */
function isStill(known: Known, site: Site): boolean {
  if (known.reads.some(({ isOutdated }) => isOutdated)) return false;
  return isSameSite(known.site, site) || isEqualSite(known, site);
}

function isEqualSite({ owner, resources, surroundings }: Known, site: Site): boolean {
  return (
    owner === site.owner?.resource &&
    resources === site.scope?.resources &&
    isSameList(surroundings, surroundingsOf(site))
  );
}

/** What the scope says of itself, beside its objects, and the Argo CD that the Application is made for. */
function surroundingsOf({ owner, scope }: Site): readonly unknown[] {
  const home = owner ? argoHomeOf(owner.scope).key : '';
  return scope ? [home, ...scope.unresolved, ...scope.directories] : [home];
}

function moved(known: Known, site: Site): Known {
  if (isSameSite(known.site, site)) return known;
  const { deployment } = known;
  known.site = site;
  if (deployment.owner && site.owner) deployment.owner.now = site.owner;
  if (deployment.scope && site.scope) deployment.scope.now = site.scope;
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
