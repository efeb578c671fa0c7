import { Argument } from 'commander';
import type { ProgramTask } from './task.ts';

export const completion: ProgramTask = {
  name: 'completion',
  over: 'program',
  description: {
    en: 'print what lets a shell complete commands and options',
    fr: 'afficher ce qui permet à un shell de compléter commandes et options',
  },
  formats: [],
  parameters: (locale) => [new Argument('<shell>', shell[locale]).choices(['bash', 'zsh', 'fish'])],
  load: async () => (await import('../perform/completion.ts')).performCompletion,
};

const shell = { en: 'the shell', fr: 'le shell' };
