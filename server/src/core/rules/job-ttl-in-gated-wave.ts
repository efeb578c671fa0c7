import type { Localized } from '../l10n/locale.ts';
import { entryOf, textOf } from '../render/kustomize/tree.ts';
import { gatedObjects, gatedReports } from './gatedReports.ts';
import type { StepsRule } from './rule.ts';
import type { PlacedObject, SyncOperation } from './syncOperation.ts';

/** In seconds. Argo CD looks at a running sync at least every 30 seconds (S§2.5); twice that is safe. */
const longEnough = 60;

const text: Localized<(name: string, step: string) => string> = {
  en: (name, step) =>
    `${name} is deleted so soon after its end (ttlSecondsAfterFinished) that ${step} may find it missing and fail. Make it a hook with a hook delete policy, or keep it longer.`,
  fr: (name, step) =>
    `${name} est supprimé si vite après sa fin (ttlSecondsAfterFinished) que la ${step} peut le trouver absent et échouer. Faites-en un hook avec une règle de suppression, ou gardez-le plus longtemps.`,
};

/** A plain object that vanishes while its wave waits for it fails the sync; hooks have a finalizer (S§2.5, S§2.10). */
export const jobTtlInGatedWave: StepsRule = {
  id: 'job-ttl-in-gated-wave',
  over: 'steps',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'A wave waits for a Job that deletes itself at once',
    fr: 'Une wave attend un Job qui se supprime aussitôt',
  },
  check: (operation, context) => {
    const brief = gatedObjects(operation).filter((placed) => isBrief(placed, operation));
    return gatedReports(brief, operation, context, (name, step, locale) => text[locale](name, step));
  },
};

function isBrief({ instance, object: { isHook } }: PlacedObject, operation: SyncOperation): boolean {
  const { group, kind } = instance.resource;
  if (isHook || group !== 'batch' || kind !== 'Job') return false;
  const ttl = textOf(entryOf(entryOf(operation.contentOf(instance), 'spec'), 'ttlSecondsAfterFinished'));
  return ttl !== undefined && /^\d+$/.test(ttl) && Number(ttl) < longEnough;
}
