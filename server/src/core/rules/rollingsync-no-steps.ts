import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  stops(name: string, detail: string): string;
  allAtOnce(name: string, detail: string): string;
}> = {
  en: {
    stops: (name) =>
      `${name}: RollingSync has no steps. The controller reports an error and no longer updates the Applications of this ApplicationSet. Add steps, or remove the strategy.`,
    allAtOnce: (name) =>
      `${name}: RollingSync has no rollingSync block. The controller updates all Applications at once. Add rollingSync with steps, or remove the strategy.`,
  },
  fr: {
    stops: (name) =>
      `${name} : RollingSync n’a pas d’étapes. Le contrôleur signale une erreur et ne met plus à jour les Applications de cet ApplicationSet. Ajoutez des étapes ou supprimez la stratégie.`,
    allAtOnce: (name) =>
      `${name} : RollingSync n’a pas de bloc rollingSync. Le contrôleur met à jour toutes les Applications en même temps. Ajoutez rollingSync avec des étapes ou supprimez la stratégie.`,
  },
};

/** RollingSync without steps stops the controller, or does nothing at all (S§4.2, S§7.5). */
export const rollingsyncNoSteps: FileRule = {
  id: 'rollingsync-no-steps',
  over: 'file',
  severity: 'error',
  fixable: false,
  title: {
    en: 'RollingSync has no steps',
    fr: 'RollingSync n’a pas d’étapes',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'rollingsync-no-steps', context, (problem, manifest) => {
      const key = problem.detail === 'stops' ? 'stops' : 'allAtOnce';
      return { message: messages[key](nameOf(manifest), problem.detail) };
    });
  },
};
