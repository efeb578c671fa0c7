import { samePlain } from '../../render/kustomize/samePlain.ts';
import { identityOf } from '../../scopes/rendering.ts';
import type { Deployment } from './deployment.ts';
import type { DeploymentPart } from './deploymentPart.ts';
import type { Dealings } from './want.ts';

/** Whether others can go on to rely on a deployment: then only its own wants may have changed. */
export function hasSameOffers(left: Deployment, right: Deployment): boolean {
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
