import type { Localized } from '../l10n/locale.ts';
import { fullyExpanded, generatedReport } from './generatedScopes.ts';
import type { ScopeRule } from './rule.ts';

/** How many names a message lists. */
const mostNamed = 3;

const text: Localized<{ message(name: string, others: string): string }> = {
  en: {
    message: (name, others) =>
      `${name} generates several Applications with the name ${others}. Argo CD creates only one of each. Put a parameter into the name that tells them apart.`,
  },
  fr: {
    message: (name, others) =>
      `${name} génère plusieurs Applications du nom de ${others}. Argo CD n’en crée qu’une de chaque. Mettez dans le nom un paramètre qui les distingue.`,
  },
};

/** Of generated Applications with the same name, only one is created (S§6, S§7.5). */
export const appsetDuplicateAppName: ScopeRule = {
  id: 'appset-duplicate-app-name',
  over: 'scope',
  severity: 'error',
  fixable: false,
  title: {
    en: 'An ApplicationSet generates the same name twice',
    fr: 'Un ApplicationSet génère deux fois le même nom',
  },
  check: (scope, { settings: { locale } }) => {
    const applicationSet = fullyExpanded(scope);
    if (!applicationSet || scope.repeatedNames.length === 0) return [];
    const names = scope.repeatedNames.slice(0, mostNamed).join(', ');
    return [generatedReport(applicationSet, text[locale].message(applicationSet.resource.name, names))];
  },
};
