import type { Localized } from '../core/l10n/locale.ts';
import type { RevisionProblem } from '../node/readRevision.ts';

/** Why a revision can't be read, and the way out. */
export const revisionProblemText: Readonly<Record<RevisionProblem, Localized<(revision: string) => string>>> =
  {
    noGit: {
      en: () => 'Git is not installed, or not on the PATH: it has the old files.',
      fr: () => 'Git n’est pas installé, ou pas dans le PATH : c’est lui qui a les anciens fichiers.',
    },
    noRepository: {
      en: () => 'The folder is not in a Git repository, or Git refuses to read that.',
      fr: () => 'Le dossier n’est pas dans un dépôt Git, ou Git refuse de le lire.',
    },
    noRevision: {
      en: (revision) => `Git has no revision ${revision} here.`,
      fr: (revision) => `Git n’a pas de révision ${revision} ici.`,
    },
    shallow: {
      en: (revision) =>
        `This clone is shallow and has no revision ${revision}. Fetch it first: git fetch --unshallow, or fetch-depth: 0 in GitHub Actions.`,
      fr: (revision) =>
        `Ce clone est partiel et n’a pas de révision ${revision}. Récupérez-la d’abord : git fetch --unshallow, ou fetch-depth: 0 dans GitHub Actions.`,
    },
  };
