import { orderingKeys } from '../argo/annotationKeys.ts';
import type { Manifest } from '../manifest/manifest.ts';

const argoGroup = 'argoproj.io';
const argoKinds: ReadonlySet<string> = new Set(['Application', 'ApplicationSet', 'AppProject']);

type Identity = Pick<Manifest, 'group' | 'kind'>;

/** Whether an object is one of Argo CD's own: an Application, an ApplicationSet or an AppProject. */
export function isArgoObject({ group, kind }: Identity): boolean {
  return group === argoGroup && argoKinds.has(kind);
}

/** Whether an object is an Application or, as one symbolic Application, an ApplicationSet. */
export function isApplication({ group, kind }: Identity): boolean {
  return group === argoGroup && (kind === 'Application' || kind === 'ApplicationSet');
}

export function isApplicationSet({ group, kind }: Identity): boolean {
  return group === argoGroup && kind === 'ApplicationSet';
}

export function isAppProject({ group, kind }: Identity): boolean {
  return group === argoGroup && kind === 'AppProject';
}

/** Whether a manifest itself says when it is applied: by a wave or a hook annotation. */
export function setsOrder({ annotations }: Pick<Manifest, 'annotations'>): boolean {
  return annotations.some(({ key }) => orderingKeys.includes(key.value));
}
