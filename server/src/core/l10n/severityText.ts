import type { RuleSetting, Severity } from '../config/config.ts';
import type { Localized } from './locale.ts';

/** All severities, the worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Their names, and that of a rule that is switched off. */
export const severityText: Readonly<Record<RuleSetting, Localized<string>>> = {
  error: { en: 'error', fr: 'erreur' },
  warning: { en: 'warning', fr: 'avertissement' },
  information: { en: 'information', fr: 'information' },
  hint: { en: 'hint', fr: 'conseil' },
  off: { en: 'off', fr: 'désactivée' },
};
