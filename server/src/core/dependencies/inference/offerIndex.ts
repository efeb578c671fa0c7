import type { Deployment } from './deployment.ts';
import type { DeploymentPart } from './deploymentPart.ts';
import type { Offer } from './want.ts';

/** An offer, and who makes it. */
export interface OfferOf {
  /** As it was at first: where it stands may have changed since. */
  readonly offer: Offer;
  readonly part: DeploymentPart;
  readonly deployment: Deployment;
}

/** All offers by their keys, kept up to date as deployments come and go. */
export class OfferIndex {
  readonly #byKey = new Map<string, OfferOf[]>();
  #deployments: ReadonlySet<Deployment> = new Set();

  get(key: string): readonly OfferOf[] {
    return this.#byKey.get(key) ?? none;
  }

  /** From now on the offers of these; the keys whose offers are others than before. */
  update(deployments: readonly Deployment[]): ReadonlySet<string> {
    const before = this.#deployments;
    const now = new Set(deployments);
    const gone = [...before].filter((deployment) => !now.has(deployment));
    const come = deployments.filter((deployment) => !before.has(deployment));
    this.#deployments = now;
    const changed = new Set([...gone, ...come].flatMap(keysOf));
    if (gone.length > 0) this.#remove(new Set(gone), changed);
    for (const deployment of come) this.#add(deployment);
    return changed;
  }

  #remove(gone: ReadonlySet<Deployment>, keys: ReadonlySet<string>): void {
    for (const key of keys) {
      const left = this.get(key).filter(({ deployment }) => !gone.has(deployment));
      if (left.length > 0) this.#byKey.set(key, left);
      else this.#byKey.delete(key);
    }
  }

  #add(deployment: Deployment): void {
    for (const part of deployment.parts) {
      for (const offer of part.dealings.offers) {
        const made = { offer, part, deployment };
        const known = this.#byKey.get(offer.key);
        if (known) known.push(made);
        else this.#byKey.set(offer.key, [made]);
      }
    }
  }
}

const none: readonly OfferOf[] = [];

function keysOf({ parts }: Deployment): readonly string[] {
  return parts.flatMap(({ dealings }) => dealings.offers.map(({ key }) => key));
}
