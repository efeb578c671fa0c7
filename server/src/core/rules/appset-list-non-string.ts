import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{ message(name: string, detail: string): string }> = {
  en: {
    message: (name, detail) =>
      `${name}: the value of ${detail} in this list is not a string. Without goTemplate the generator fails and generates no Application. Put the value in quotes, or set goTemplate: true.`,
  },
  fr: {
    message: (name, detail) =>
      `${name} : la valeur de ${detail} dans cette liste n’est pas une chaîne. Sans goTemplate, le générateur échoue et ne génère aucune Application. Mettez la valeur entre guillemets ou définissez goTemplate: true.`,
  },
};

/** Without goTemplate the list generator takes strings only (S§7.5). */
export const appsetListNonString: FileRule = {
  id: 'appset-list-non-string',
  over: 'file',
  severity: 'error',
  fixable: false,
  title: {
    en: 'A list generator holds a value that is not a string',
    fr: 'Un générateur de liste contient une valeur qui n’est pas une chaîne',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'appset-list-non-string', context, (problem, manifest) => {
      return { message: messages.message(nameOf(manifest), problem.detail) };
    });
  },
};
