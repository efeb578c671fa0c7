import type { Localized } from '../l10n/locale.ts';
import { customizationReports, repairFixes } from './customizationReports.ts';
import type { FileRule } from './rule.ts';

const text: Localized<{
  unknownType(key: string): string;
  underscores(key: string): string;
  fix(key: string): string;
}> = {
  en: {
    unknownType: (key) =>
      `${key}: Argo CD knows no customization of this type. It then loads none at all, and every Application fails to compare and to sync. Use health, actions, ignoreDifferences, ignoreResourceUpdates, knownTypeFields or useOpenLibs.`,
    underscores: (key) =>
      `${key}: the last part has to be a group and a kind with one underscore between them. Argo CD then loads no customization at all, and every Application fails to compare and to sync.`,
    fix: (key) => `Rename the key to ${key}`,
  },
  fr: {
    unknownType: (key) =>
      `${key} : Argo CD ne connaît pas ce type de personnalisation. Il n’en charge alors aucune, et toutes les Applications échouent à se comparer et à se synchroniser. Utilisez health, actions, ignoreDifferences, ignoreResourceUpdates, knownTypeFields ou useOpenLibs.`,
    underscores: (key) =>
      `${key} : la dernière partie doit être un groupe et un type séparés par un seul tiret bas. Sinon Argo CD ne charge aucune personnalisation, et toutes les Applications échouent à se comparer et à se synchroniser.`,
    fix: (key) => `Renommer la clé en ${key}`,
  },
};

/** One bad key makes Argo CD refuse all of them (S§3.3). */
export const resourceCustomizationKeyInvalid: FileRule = {
  id: 'resource-customization-key-invalid',
  over: 'file',
  severity: 'error',
  fixable: true,
  title: {
    en: 'A customization of resources has a key that Argo CD refuses',
    fr: 'Une personnalisation de ressources a une clé qu’Argo CD refuse',
  },
  check: (facts, { settings: { locale } }) =>
    customizationReports(facts, ['unknownType', 'underscores'], (problem) => {
      const messages = text[locale];
      const isType = problem.problem === 'unknownType';
      return {
        message: isType ? messages.unknownType(problem.key.value) : messages.underscores(problem.key.value),
        fixes: repairFixes(problem, facts.path, (name) => messages.fix(name)),
      };
    }),
};
