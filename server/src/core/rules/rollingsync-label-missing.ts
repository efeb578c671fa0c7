import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{ message(name: string, detail: string): string }> = {
  en: {
    message: (name, detail) =>
      `${name}: this RollingSync step selects by the label ${detail}, which the template does not set. It matches no Application, and Applications in no step are never synced. Add the label to template.metadata.labels.`,
  },
  fr: {
    message: (name, detail) =>
      `${name} : cette étape de RollingSync sélectionne par le label ${detail}, que le modèle ne définit pas. Elle ne correspond à aucune Application, et celles sans étape ne sont jamais synchronisées. Ajoutez le label à template.metadata.labels.`,
  },
};

/** Steps select by the labels of the generated Applications (S§4.2, S§7.5). */
export const rollingsyncLabelMissing: FileRule = {
  id: 'rollingsync-label-missing',
  over: 'file',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'A RollingSync step selects by a label that the template does not set',
    fr: 'Une étape de RollingSync sélectionne par un label absent du modèle',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'rollingsync-label-missing', context, (problem, manifest) => {
      return { message: messages.message(nameOf(manifest), problem.detail) };
    });
  },
};
