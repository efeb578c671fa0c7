import { Option } from 'commander';
import type { Locale } from '../../core/l10n/locale.ts';
import { addName } from '../addName.ts';
import { ruleOption } from '../ruleOption.ts';
import type { PathsTask } from './task.ts';

export const fix: PathsTask = {
  name: 'fix',
  over: 'paths',
  description: {
    en: 'make the repairs that need no decision',
    fr: 'faire les réparations qui ne demandent aucune décision',
  },
  options: (locale: Locale) => [
    new Option('--dry-run', texts.dryRun[locale]),
    ruleOption(locale),
    new Option('--app <name>', texts.app[locale]).argParser(addName),
  ],
  load: async () => (await import('../perform/fix.ts')).performFix,
};

const texts = {
  dryRun: {
    en: 'write nothing, print the changes as a patch; ends with 1 if there are any',
    fr: 'ne rien écrire, afficher les changements en patch ; se termine par 1 s’il y en a',
  },
  app: {
    en: 'only what concerns this resource; may be repeated',
    fr: 'seulement ce qui concerne cette ressource ; peut être répété',
  },
};
