import { resolve } from 'node:path';
import { Option } from 'commander';
import { addName } from '../addName.ts';
import type { FolderTask } from './task.ts';

export const report: FolderTask = {
  name: 'report',
  over: 'folder',
  description: {
    en: 'write the waves, their reasons and the findings into a Markdown file',
    fr: 'écrire les waves, leurs raisons et les constats dans un fichier Markdown',
  },
  formats: [],
  options: (locale, cwd) => [
    new Option('--output <file>', texts.output[locale]).argParser((path) => resolve(cwd, path)),
    new Option('--check', texts.check[locale]),
    new Option('--scope <name>', texts.scope[locale]).argParser(addName),
    new Option('--language <language>', texts.language[locale]).choices(['en', 'fr']),
  ],
  load: async () => (await import('../perform/report.ts')).performReport,
};

const texts = {
  output: {
    en: 'the file; only what stands between its two markers changes',
    fr: 'le fichier ; seul change ce qui se trouve entre ses deux marques',
  },
  check: {
    en: 'write nothing, end with 1 if the file is not up to date',
    fr: 'ne rien écrire, se terminer par 1 si le fichier n’est pas à jour',
  },
  scope: {
    en: 'only this scope; may be repeated',
    fr: 'seulement cette portée ; peut être répété',
  },
  language: {
    en: 'the language of the report; its file remembers it',
    fr: 'la langue du rapport ; son fichier la retient',
  },
};
