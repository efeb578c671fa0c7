import type { Localized } from '../core/l10n/locale.ts';

/** Says that no scope has a name that the user gave. */
export const noScopeText: Localized<(name: string) => string> = {
  en: (name) => `There is no scope ${name}. sync-waves list names them all.`,
  fr: (name) => `Il n’y a pas de portée ${name}. sync-waves list les nomme toutes.`,
};
