import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{ message(name: string, detail: string): string }> = {
  en: {
    message: (name, detail) =>
      `${name}: this source has settings for several tools (${detail}). Argo CD refuses it and applies nothing. Keep the block of one tool.`,
  },
  fr: {
    message: (name, detail) =>
      `${name} : cette source a des réglages pour plusieurs outils (${detail}). Argo CD la refuse et n’applique rien. Gardez le bloc d’un seul outil.`,
  },
};

/** Argo CD refuses a source with settings for several tools (S§5.1, S§7.6). */
export const sourceMultipleTools: FileRule = {
  id: 'source-multiple-tools',
  over: 'file',
  severity: 'error',
  fixable: false,
  title: {
    en: 'A source has settings for several tools',
    fr: 'Une source a des réglages pour plusieurs outils',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'source-multiple-tools', context, (problem, manifest) => {
      return { message: messages.message(nameOf(manifest), problem.detail) };
    });
  },
};
