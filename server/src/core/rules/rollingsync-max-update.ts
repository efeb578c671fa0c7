import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  manual(name: string, detail: string): string;
  invalid(name: string, detail: string): string;
}> = {
  en: {
    manual: (name, detail) =>
      `${name}: with maxUpdate ${detail} this step updates no Application by itself. The steps after it wait until somebody syncs its Applications by hand. If that is not meant, raise the value.`,
    invalid: (name, detail) =>
      `${name}: maxUpdate ${detail} is neither a number nor a percentage, so this step updates one Application at a time. Write a number without quotes, or a percentage such as 25%.`,
  },
  fr: {
    manual: (name, detail) =>
      `${name} : avec maxUpdate ${detail}, cette étape ne met à jour aucune Application d’elle-même. Les étapes suivantes attendent que quelqu’un synchronise ses Applications à la main. Si ce n’est pas voulu, augmentez la valeur.`,
    invalid: (name, detail) =>
      `${name} : maxUpdate ${detail} n’est ni un nombre ni un pourcentage, cette étape met donc à jour une Application à la fois. Écrivez un nombre sans guillemets ou un pourcentage comme 25%.`,
  },
};

/** A number or a percentage, and 0 is a gate that opens by hand (S§4.2, S§7.5). */
export const rollingsyncMaxUpdate: FileRule = {
  id: 'rollingsync-max-update',
  over: 'file',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'The maxUpdate of a RollingSync step does not do what it looks like',
    fr: 'Le maxUpdate d’une étape de RollingSync ne fait pas ce qu’il semble faire',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'rollingsync-max-update', context, (problem, manifest) => {
      const key = problem.reason === 'manual' ? 'manual' : 'invalid';
      return {
        message: messages[key](nameOf(manifest), problem.detail),
        severity: problem.reason === 'manual' ? 'information' : 'warning',
      };
    });
  },
};
