import type { Localized } from '../l10n/locale.ts';

/** What is said where a comment states a wave that is not true. */
export const staleCommentText: Localized<{
  message(name: string, stated: bigint, wave: bigint): string;
  fix(wave: bigint): string;
  here: string;
}> = {
  en: {
    message: (name, stated, wave) =>
      `The comment says that ${name} is in wave ${stated}, but it is in wave ${wave}. Readers will trust the comment. Correct one of the two.`,
    fix: (wave) => `Write wave ${wave} into the comment`,
    here: 'Its wave comes from here.',
  },
  fr: {
    message: (name, stated, wave) =>
      `Le commentaire dit que ${name} est en wave ${stated}, mais il est en wave ${wave}. On se fiera au commentaire. Corrigez l’un des deux.`,
    fix: (wave) => `Écrire la wave ${wave} dans le commentaire`,
    here: 'Sa wave vient d’ici.',
  },
};
