import { InvalidArgumentError, Option } from 'commander';
import type { Locale, Localized } from '../core/l10n/locale.ts';

/** The options of the command `plan`. */
export interface PlanOptions {
  readonly scope?: string;
  readonly write?: boolean;
  readonly pin?: string;
  readonly all?: boolean;
  readonly ignoreInferred?: boolean;
  readonly step: number;
  /** The distance between waves. */
  readonly renumber?: number;
  readonly compact?: boolean;
}

export function planOptions(locale: Locale): readonly Option[] {
  const messages = texts[locale];
  const readStep = (value: string): number => {
    if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError(messages.noStep);
    return Number(value);
  };
  return [
    ...messages.plain.map(([flags, description]) => new Option(flags, description)),
    new Option('--step <n>', messages.step).argParser(readStep).default(1),
    new Option('--renumber <n>', messages.renumber).argParser(readStep).conflicts('compact'),
    new Option('--compact', messages.compact),
  ];
}

const texts: Localized<{
  readonly plain: readonly (readonly [flags: string, description: string])[];
  readonly step: string;
  readonly renumber: string;
  readonly compact: string;
  readonly noStep: string;
}> = {
  en: {
    plain: [
      ['--scope <scope>', 'plan this scope only'],
      ['--write', 'write the planned waves into the files'],
      ['--pin <applications>', 'names, separated by commas, that stay in their wave'],
      ['--all', 'move also what has a wave, where a dependency asks for it'],
      ['--ignore-inferred', 'follow declared dependencies only'],
    ],
    step: 'the distance of a new wave to the one before it',
    renumber: 'instead: keep the order, and put the waves this far apart',
    compact: 'instead: merge waves that nothing separates',
    noStep: 'It is a whole number from 1 to 999999.',
  },
  fr: {
    plain: [
      ['--scope <portée>', 'ne planifier que cette portée'],
      ['--write', 'écrire les waves planifiées dans les fichiers'],
      ['--pin <applications>', 'noms, séparés par des virgules, qui restent dans leur wave'],
      ['--all', 'déplacer aussi ce qui a une wave, si une dépendance le demande'],
      ['--ignore-inferred', 'ne suivre que les dépendances déclarées'],
    ],
    step: 'la distance d’une nouvelle wave à la précédente',
    renumber: 'plutôt : garder l’ordre, et mettre cet écart entre les waves',
    compact: 'plutôt : fusionner les waves que rien ne sépare',
    noStep: 'C’est un nombre entier de 1 à 999999.',
  },
};
