import type { Localized } from '../core/l10n/locale.ts';

const issues = 'https://github.com/argocd-sync-waves/argocd-sync-waves/issues';

/** What the program says when it can't go on. */
export const lastWords: Localized<{
  /** After a mistake of ours. */
  internal(error: unknown): string;
  /** Where the result can't be written; `reason` is the operating system's. */
  unwritable(reason: string): string;
  readonly noDirectory: string;
}> = {
  en: {
    internal: (error) => `internal error: ${traceOf(error)}\nPlease report this: ${issues}`,
    unwritable: (reason) => `The result could not be written: ${reason}`,
    noDirectory: 'The directory that you are in does not exist any more. Change to another one.',
  },
  fr: {
    internal: (error) => `erreur interne : ${traceOf(error)}\nMerci de la signaler : ${issues}`,
    unwritable: (reason) => `Le résultat n’a pas pu être écrit : ${reason}`,
    noDirectory: 'Le répertoire où vous êtes n’existe plus. Allez dans un autre.',
  },
};

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
