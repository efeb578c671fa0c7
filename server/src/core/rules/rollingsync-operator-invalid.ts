import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { replaceWith, specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{ message(name: string, detail: string): string; fix(value: string): string }> = {
  en: {
    message: (name, detail) =>
      `${name}: RollingSync knows the operators In and NotIn, not ${detail}. The step selects no Application as intended. Use In or NotIn.`,
    fix: (value) => `Change it to ${value}`,
  },
  fr: {
    message: (name, detail) =>
      `${name} : RollingSync connaît les opérateurs In et NotIn, pas ${detail}. L’étape ne sélectionne pas les Applications voulues. Utilisez In ou NotIn.`,
    fix: (value) => `Remplacer par ${value}`,
  },
};

/** Steps know two operators (S§4.2, S§7.5). */
export const rollingsyncOperatorInvalid: FileRule = {
  id: 'rollingsync-operator-invalid',
  over: 'file',
  severity: 'error',
  fixable: true,
  title: {
    en: 'A RollingSync step has an unknown operator',
    fr: 'Une étape de RollingSync a un opérateur inconnu',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'rollingsync-operator-invalid', context, (problem, manifest) => {
      const value = ['In', 'NotIn'].find(
        (operator) => operator.toLowerCase() === problem.detail.toLowerCase(),
      );
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
