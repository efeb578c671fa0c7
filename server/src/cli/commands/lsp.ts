import { Option } from 'commander';
import type { ProgramTask } from './task.ts';

export const lsp: ProgramTask = {
  name: 'lsp',
  over: 'program',
  description: {
    en: 'start the language server, for editors',
    fr: 'démarrer le serveur de langage, pour les éditeurs',
  },
  formats: [],
  options: (locale) => [new Option('--stdio', stdio[locale]).makeOptionMandatory()],
  load: async () => (await import('../perform/lsp.ts')).performLsp,
};

const stdio = {
  en: 'talk over standard input and output',
  fr: 'communiquer par l’entrée et la sortie standard',
};
