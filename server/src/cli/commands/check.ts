import { checkOptions } from '../checkOptions.ts';
import { checkFormats } from '../formats/checkFormats.ts';
import type { PathsTask } from './task.ts';

export const check: PathsTask = {
  name: 'check',
  over: 'paths',
  readsStdin: true,
  description: {
    en: 'report what is wrong; ends with 1 if there is an error',
    fr: 'signaler ce qui ne va pas ; se termine par 1 s’il y a une erreur',
  },
  formats: checkFormats,
  options: checkOptions,
  load: async () => (await import('../perform/check.ts')).performCheck,
};
