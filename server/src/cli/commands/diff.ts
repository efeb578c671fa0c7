import { Argument } from 'commander';
import type { FolderTask } from './task.ts';

export const diff: FolderTask = {
  name: 'diff',
  over: 'folder',
  description: {
    en: 'show what a change does to waves, dependencies and findings',
    fr: 'montrer ce qu’un changement fait aux waves, aux dépendances et aux constats',
  },
  parameters: (locale) => [
    new Argument('<revision>', texts.before[locale]),
    new Argument('[other]', texts.after[locale]),
  ],
  load: async () => (await import('../perform/diff.ts')).performDiff,
};

const texts = {
  before: { en: 'what Git had before, as main', fr: 'ce que Git avait avant, comme main' },
  after: {
    en: 'what it has now; without it, the files as they are',
    fr: 'ce qu’il a maintenant ; sinon, les fichiers tels quels',
  },
};
