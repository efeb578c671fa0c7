import { Argument } from 'commander';
import type { FolderTask } from './task.ts';

export const explain: FolderTask = {
  name: 'explain',
  over: 'folder',
  description: {
    en: 'say why something is in its wave, or which of two goes first',
    fr: 'dire pourquoi une ressource est dans sa wave, ou laquelle de deux passe avant',
  },
  parameters: (locale) => [
    new Argument('<app>', texts.app[locale]),
    new Argument('[other]', texts.other[locale]),
  ],
  load: async () => (await import('../perform/explain.ts')).performExplain,
};

const texts = {
  app: {
    en: 'name of an Application, or kind and name of any object, as in Job/migrate',
    fr: 'nom d’une Application, ou type et nom d’un objet, comme Job/migrate',
  },
  other: { en: 'the one to compare it with', fr: 'ce à quoi la comparer' },
};
