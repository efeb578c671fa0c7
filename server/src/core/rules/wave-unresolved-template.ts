import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Localized } from '../l10n/locale.ts';
import { annotationEntries, reportOnEntry } from './annotationEntries.ts';
import type { FileRule } from './rule.ts';
import { nameOf } from './waveEntries.ts';

const markers = /\{\{|\$|<no value>/;

const text: Localized<{ message(name: string, value: string): string }> = {
  en: {
    message: (name, value) =>
      `${name}: nothing fills in the sync wave ${value}, because an Application applies this file as it is. Argo CD ignores the text and uses wave 0. Write an integer.`,
  },
  fr: {
    message: (name, value) =>
      `${name} : rien ne remplit la sync wave ${value}, car une Application applique ce fichier tel quel. Argo CD ignore ce texte et utilise la wave 0. Écrivez un entier.`,
  },
};

/** In a plain directory, the text of a template is the value, which is no integer (S§1.1, S§7.1). */
export const waveUnresolvedTemplate: FileRule = {
  id: 'wave-unresolved-template',
  over: 'file',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'The sync wave is a template that nothing fills in',
    fr: 'La sync wave est un modèle que rien ne remplit',
  },
  check: (facts, context) => {
    if (context.model.renderedBy(facts.path) !== 'directory') return [];
    const messages = text[context.settings.locale];
    return annotationEntries(facts, annotationKeys.syncWave)
      .filter(({ entry }) => entry.type === 'string' && markers.test(entry.value.value))
      .map((found) => {
        const value = JSON.stringify(found.entry.value.value);
        return reportOnEntry(found, { message: messages.message(nameOf(found.manifest), value), fixes: [] });
      });
  },
};
