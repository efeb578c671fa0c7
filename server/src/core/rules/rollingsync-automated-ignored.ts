import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{ message(name: string): string }> = {
  en: {
    message: (name) =>
      `${name}: RollingSync switches automated sync off in every generated Application. Only the prune setting is used. Changes made in the cluster are not undone. Remove what is ignored, or do without RollingSync.`,
  },
  fr: {
    message: (name) =>
      `${name} : RollingSync désactive la synchronisation automatique dans chaque Application générée. Seul le réglage prune est utilisé. Les changements faits dans le cluster ne sont pas annulés. Supprimez ce qui est ignoré ou renoncez à RollingSync.`,
  },
};

/** The controller switches automated sync off and syncs by itself (S§4.2, S§7.5). */
export const rollingsyncAutomatedIgnored: FileRule = {
  id: 'rollingsync-automated-ignored',
  over: 'file',
  severity: 'information',
  fixable: false,
  title: {
    en: 'RollingSync switches automated sync off',
    fr: 'RollingSync désactive la synchronisation automatique',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'rollingsync-automated-ignored', context, (problem, manifest) => {
      return { message: messages.message(nameOf(manifest)) };
    });
  },
};
