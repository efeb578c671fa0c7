import type { Severity } from '../config/config.ts';
import type { Localized } from './locale.ts';

/** All severities, the worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Their names. */
export const severityText: Readonly<Record<Severity, Localized<string>>> = {
  error: { en: 'error', fr: 'erreur' },
  warning: { en: 'warning', fr: 'avertissement' },
  information: { en: 'information', fr: 'information' },
  hint: { en: 'hint', fr: 'conseil' },
};
