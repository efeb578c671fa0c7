import { checkOptions } from '../checkOptions.ts';
import { checkFormats } from '../formats/checkFormats.ts';
import type { FolderTask } from './task.ts';

export const check: FolderTask = {
  name: 'check',
  over: 'folder',
  readsStdin: true,
  description: {
    en: 'report what is wrong; ends with 1 if there is an error',
    fr: 'signaler ce qui ne va pas ; se termine par 1 s’il y a une erreur',
  },
  formats: checkFormats,
  options: checkOptions,
  load: async () => (await import('../perform/check.ts')).performCheck,
};
