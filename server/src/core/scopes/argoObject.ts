import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Manifest } from '../manifest/manifest.ts';

const argoGroup = 'argoproj.io';
const argoKinds: ReadonlySet<string> = new Set(['Application', 'ApplicationSet', 'AppProject']);

/** What orders an object inside its sync operation (S§1.1, S§2.1). */
const orderKeys: ReadonlySet<string> = new Set([
  annotationKeys.syncWave,
  annotationKeys.hook,
  annotationKeys.helmHook,
  annotationKeys.helmHookWeight,
]);

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
  return annotations.some(({ key }) => orderKeys.has(key.value));
}
