import type { CustomizationProblem } from '../argoConfig/argoConfigFacts.ts';
import type { Localized } from '../l10n/locale.ts';
import { customizationReports, repairFixes } from './customizationReports.ts';
import type { FileRule } from './rule.ts';

const text: Localized<{
  neverMatches(key: string, repaired: string): string;
  readonly removedPlace: string;
  fix(key: string): string;
}> = {
  en: {
    neverMatches: (key, repaired) =>
      `${key} matches no Application: Argo CD accepts it and never uses it, so that no wave waits for an Application to be healthy. Write ${repaired}.`,
    removedPlace:
      'server.config: the chart argo-cd does not read this since version 6, so Applications get no health check. Move it to configs.cm.',
    fix: (key) => `Rename the key to ${key}`,
  },
  fr: {
    neverMatches: (key, repaired) =>
      `${key} ne correspond à aucune Application : Argo CD l’accepte sans jamais l’utiliser, et aucune wave n’attend qu’une Application soit saine. Écrivez ${repaired}.`,
    removedPlace:
      'server.config : le chart argo-cd ne lit plus cette valeur depuis la version 6, les Applications n’ont donc pas de contrôle de santé. Déplacez-la dans configs.cm.',
    fix: (key) => `Renommer la clé en ${key}`,
  },
};

/** What looks like a health check for Applications and is none (S§3.3). */
export const appHealthCustomizationWrongKey: FileRule = {
  id: 'app-health-customization-wrong-key',
  over: 'file',
  severity: 'error',
  fixable: true,
  title: {
    en: 'A health check for Applications has a key that Argo CD never uses',
    fr: 'Un contrôle de santé des Applications a une clé qu’Argo CD n’utilise jamais',
  },
  check: (facts, { settings: { locale } }) => {
    const messages = text[locale];
    return customizationReports(facts, ['neverMatches', 'removedPlace'], (problem) => ({
      message: messageOf(problem, locale),
      fixes: repairFixes(problem, facts.path, (name) => messages.fix(name)),
    }));
  },
};

function messageOf({ problem, key, repaired }: CustomizationProblem, locale: 'en' | 'fr'): string {
  const messages = text[locale];
  return problem === 'removedPlace'
    ? messages.removedPlace
    : messages.neverMatches(key.value, repaired ?? '');
}
