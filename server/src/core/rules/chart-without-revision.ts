import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{ message(name: string, detail: string): string }> = {
  en: {
    message: (name, detail) =>
      `${name}: the chart ${detail} has no targetRevision. Argo CD refuses the Application. Add the version of the chart.`,
  },
  fr: {
    message: (name, detail) =>
      `${name} : le chart ${detail} n’a pas de targetRevision. Argo CD refuse l’Application. Ajoutez la version du chart.`,
  },
};

/** A chart needs a version (S§5.1, S§7.6). */
export const chartWithoutRevision: FileRule = {
  id: 'chart-without-revision',
  over: 'file',
  severity: 'error',
  fixable: false,
  title: {
    en: 'A chart has no version',
    fr: 'Un chart n’a pas de version',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'chart-without-revision', context, (problem, manifest) => {
      return { message: messages.message(nameOf(manifest), problem.detail) };
    });
  },
};
