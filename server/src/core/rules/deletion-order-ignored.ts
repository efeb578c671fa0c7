import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{ message(name: string): string }> = {
  en: {
    message: (name) =>
      `${name}: deletionOrder Reverse needs the strategy RollingSync with steps. Without them all Applications are deleted at once. Add them, or remove deletionOrder.`,
  },
  fr: {
    message: (name) =>
      `${name} : deletionOrder Reverse demande la stratégie RollingSync avec des étapes. Sans elles, toutes les Applications sont supprimées en même temps. Ajoutez-les ou supprimez deletionOrder.`,
  },
};

/** Only RollingSync with steps deletes in reverse, since Argo CD 3.2 (S§4.2, S§7.5). */
export const deletionOrderIgnored: FileRule = {
  id: 'deletion-order-ignored',
  over: 'file',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'The deletion order is not followed',
    fr: 'L’ordre de suppression n’est pas suivi',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'deletion-order-ignored', context, (problem, manifest) => {
      if (problem.detail === 'version') return undefined;
      return { message: messages.message(nameOf(manifest)) };
    });
  },
};
