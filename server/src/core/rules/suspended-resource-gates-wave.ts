import type { Localized } from '../l10n/locale.ts';
import { entryOf, textOf } from '../render/kustomize/tree.ts';
import { gatedObjects, gatedReports } from './gatedReports.ts';
import type { StepsRule } from './rule.ts';
import type { PlacedObject, SyncOperation } from './syncOperation.ts';

const text: Localized<(name: string, step: string) => string> = {
  en: (name, step) =>
    `${name} is suspended, and ${step} waits for it: the sync stops there until somebody resumes it. Move ${name} to the last wave, or resume it.`,
  fr: (name, step) =>
    `${name} est suspendu, et la ${step} l’attend : la synchronisation s’arrête là jusqu’à ce que quelqu’un le reprenne. Déplacez ${name} dans la dernière wave, ou reprenez-le.`,
};

/** The field that suspends each kind. A suspended CronJob is healthy (S Appendix A). */
const fields = new Map([
  ['apps/Deployment', 'paused'],
  ['argoproj.io/Rollout', 'paused'],
  ['batch/Job', 'suspend'],
]);

/** Suspended is not Healthy, so the wave is never over (S§2.5). */
export const suspendedResourceGatesWave: StepsRule = {
  id: 'suspended-resource-gates-wave',
  over: 'steps',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'A wave waits for something that is suspended',
    fr: 'Une wave attend ce qui est suspendu',
  },
  check: (operation, context) => {
    const suspended = gatedObjects(operation).filter((placed) => isSuspended(placed, operation));
    return gatedReports(suspended, operation, context, (name, step, locale) => text[locale](name, step));
  },
};

function isSuspended({ instance }: PlacedObject, operation: SyncOperation): boolean {
  const { group, kind } = instance.resource;
  const field = fields.get(`${group}/${kind}`);
  if (field === undefined) return false;
  return textOf(entryOf(entryOf(operation.contentOf(instance), 'spec'), field)) === 'true';
}
