import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { replaceWith, specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{ message(name: string, detail: string): string; fix(value: string): string }> = {
  en: {
    message: (name, detail) =>
      `${name}: the steps of rollingSync are not used, because the type of the strategy is not RollingSync${detail === '' ? '' : ` but ${detail}`}. All Applications are updated at once. Set the type to RollingSync, or remove the steps.`,
    fix: (value) => `Set the type to ${value}`,
  },
  fr: {
    message: (name, detail) =>
      `${name} : les étapes de rollingSync ne sont pas utilisées, car le type de la stratégie n’est pas RollingSync${detail === '' ? '' : ` mais ${detail}`}. Toutes les Applications sont mises à jour en même temps. Mettez RollingSync comme type ou supprimez les étapes.`,
    fix: (value) => `Mettre ${value} comme type`,
  },
};

/** The type of a strategy is compared letter by letter (S§4.2, S§7.5). */
export const rollingsyncTypeMismatch: FileRule = {
  id: 'rollingsync-type-mismatch',
  over: 'file',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'The steps of RollingSync are not used',
    fr: 'Les étapes de RollingSync ne sont pas utilisées',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'rollingsync-type-mismatch', context, (problem, manifest) => {
      const value = problem.detail === '' ? undefined : 'RollingSync';
      return {
        message: messages.message(nameOf(manifest), problem.detail),
        fixes: replaceWith(
          problem,
          manifest,
          value === undefined ? undefined : { value, title: messages.fix(value) },
        ),
      };
    });
  },
};
