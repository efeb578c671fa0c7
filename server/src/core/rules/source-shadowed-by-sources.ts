import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  message(name: string, detail: string, reason: string): string;
  fix(value: string): string;
}> = {
  en: {
    message: (name, detail, reason) =>
      `${name}: Argo CD ignores ${detail}, because ${reason} is set too. Remove it, or move what is still needed.`,
    fix: (value) => `Remove ${value}`,
  },
  fr: {
    message: (name, detail, reason) =>
      `${name} : Argo CD ignore ${detail}, car ${reason} est également défini. Supprimez-le ou déplacez ce qui est encore nécessaire.`,
    fix: (value) => `Supprimer ${value}`,
  },
};

/** Only one of sourceHydrator, sources and source is read, in this order (S§5.1, S§7.6). */
export const sourceShadowedBySources: FileRule = {
  id: 'source-shadowed-by-sources',
  over: 'file',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'A source is ignored because of another one',
    fr: 'Une source est ignorée à cause d’une autre',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'source-shadowed-by-sources', context, (problem, manifest) => {
      const edits = [{ type: 'removePair', path: manifest.address.path, range: problem.range }] as const;
      return {
        message: messages.message(nameOf(manifest), problem.detail, problem.reason ?? ''),
        fixes: [{ title: messages.fix(problem.detail), safe: true, edits }],
      };
    });
  },
};
