import { Option } from 'commander';
import type { Locale } from '../../core/l10n/locale.ts';
import { addName } from '../addName.ts';
import type { FolderTask } from './task.ts';

export const order: FolderTask = {
  name: 'order',
  over: 'folder',
  description: {
    en: 'show what runs when in each scope',
    fr: 'montrer ce qui s’exécute quand dans chaque portée',
  },
  options: (locale: Locale) => [
    new Option('--app <name>', texts.app[locale]).argParser(addName),
    new Option('--scope <name>', texts.scope[locale]).argParser(addName),
  ],
  load: async () => (await import('../perform/order.ts')).performOrder,
};

const texts = {
  app: {
    en: 'only what this Application renders, or the scope that it is in; may be repeated',
    fr: 'seulement ce que rend cette Application, ou la portée où elle se trouve ; peut être répété',
  },
  scope: {
    en: 'only this scope; may be repeated',
    fr: 'seulement cette portée ; peut être répété',
  },
};
