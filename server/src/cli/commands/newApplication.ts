import { Argument, InvalidArgumentError, Option } from 'commander';
import { parseGoInteger } from '../../core/argo/goInteger.ts';
import type { Locale, Localized } from '../../core/l10n/locale.ts';
import { addName } from '../addName.ts';
import type { FolderTask } from './task.ts';

export const newApplication: FolderTask = {
  name: 'new',
  over: 'folder',
  description: {
    en: 'create an Application like its siblings, or from the template of .sync-waves.yaml',
    fr: 'créer une Application comme ses voisines, ou d’après le modèle de .sync-waves.yaml',
  },
  parameters: (locale) => [new Argument('<app>', texts[locale].app)],
  options: (locale: Locale) => {
    const messages = texts[locale];
    const readWave = (value: string): bigint => {
      const wave = parseGoInteger(value);
      if (wave === undefined) throw new InvalidArgumentError(messages.noWave);
      return wave;
    };
    return [
      new Option('--scope <scope>', messages.scope).argParser(addName),
      new Option('--like <app>', messages.like),
      new Option('--path <path>', messages.path),
      new Option('--namespace <namespace>', messages.namespace),
      new Option('--wave <n>', messages.wave).argParser(readWave),
      new Option('--dry-run', messages.dryRun),
    ];
  },
  load: async () => (await import('../perform/newApplication.ts')).performNewApplication,
};

const texts: Localized<
  Readonly<Record<'app' | 'scope' | 'like' | 'path' | 'namespace' | 'wave' | 'noWave' | 'dryRun', string>>
> = {
  en: {
    app: 'name of the new Application',
    scope: 'where it goes, as list names it; may be repeated, for several environments at once',
    like: 'the Application to copy',
    path: 'where its manifests are, from the root of their repository',
    namespace: 'the namespace that it deploys into',
    wave: 'its wave, instead of the planned one',
    noWave: 'A wave is a whole number of 64 bits, such as -5 or 10.',
    dryRun: 'write nothing, print the changes as a patch',
  },
  fr: {
    app: 'nom de la nouvelle Application',
    scope: 'où la mettre, comme list le nomme ; peut être répété, pour plusieurs environnements à la fois',
    like: 'l’Application à copier',
    path: 'où sont ses manifestes, depuis la racine de leur dépôt',
    namespace: 'le namespace dans lequel elle déploie',
    wave: 'sa wave, au lieu de celle qui est planifiée',
    noWave: 'Une wave est un nombre entier sur 64 bits, comme -5 ou 10.',
    dryRun: 'ne rien écrire, afficher les changements en patch',
  },
};
