import type { Localized } from '../l10n/locale.ts';
import { nameSome } from './nameSome.ts';
import { generatedReport, steppedBy, unmatched } from './generatedScopes.ts';
import type { ScopeRule } from './rule.ts';

const text: Localized<{ message(name: string, others: string): string }> = {
  en: {
    message: (name, others) =>
      `${name}: no step of the RollingSync takes ${others}, and the controller never syncs what is in no step. Add the label values to a step.`,
  },
  fr: {
    message: (name, others) =>
      `${name} : aucune étape du RollingSync ne prend ${others}, et le contrôleur ne synchronise jamais ce qui n’est dans aucune étape. Ajoutez les valeurs de labels à une étape.`,
  },
};

/** Automated sync is off for all that a RollingSync generates, so what no step takes stays as it is (S§4.2, S§7.5). */
export const rollingsyncAppUnmatched: ScopeRule = {
  id: 'rollingsync-app-unmatched',
  over: 'scope',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'An Application is in no step of the RollingSync',
    fr: 'Une Application n’est dans aucune étape du RollingSync',
  },
  check: (scope, { settings: { locale } }) => {
    const applicationSet = steppedBy(scope);
    const left = unmatched(scope);
    if (!applicationSet || left.length === 0) return [];
    const message = text[locale].message(applicationSet.resource.name, nameSome(left, locale));
    return [generatedReport(applicationSet, message)];
  },
};
