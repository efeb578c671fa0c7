import { stepsOf } from '../applicationSet/rollingSync.ts';
import type { Localized } from '../l10n/locale.ts';
import { nameSome } from './nameSome.ts';
import { generatedReport, steppedBy } from './generatedScopes.ts';
import type { ScopeRule } from './rule.ts';

const text: Localized<{ message(name: string, others: string): string }> = {
  en: {
    message: (name, others) =>
      `${name}: several steps of the RollingSync take ${others}. Only the first one counts, and the controller reports the configuration as invalid. Make the steps exclude each other.`,
  },
  fr: {
    message: (name, others) =>
      `${name} : plusieurs étapes du RollingSync prennent ${others}. Seule la première compte, et le contrôleur signale une configuration invalide. Faites en sorte que les étapes s’excluent.`,
  },
};

/** The first step counts, and the status says InvalidRolloutConfig (S§4.2, S§7.5). */
export const rollingsyncAppMultipleSteps: ScopeRule = {
  id: 'rollingsync-app-multiple-steps',
  over: 'scope',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'An Application is in several steps of the RollingSync',
    fr: 'Une Application est dans plusieurs étapes du RollingSync',
  },
  check: (scope, { settings: { locale } }) => {
    const applicationSet = steppedBy(scope);
    const several = scope.instances.filter(
      ({ resource }) => stepsOf(resource.labels, scope.steps).length > 1,
    );
    if (!applicationSet || several.length === 0) return [];
    const message = text[locale].message(applicationSet.resource.name, nameSome(several, locale));
    return [generatedReport(applicationSet, message)];
  },
};
