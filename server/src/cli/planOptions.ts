import { InvalidArgumentError, Option } from 'commander';
import type { PlanFormat } from './planFormats.ts';
import type { Locale, Localized } from '../core/l10n/locale.ts';

/** The options of the command `plan`. */
export interface PlanOptions {
  readonly format: PlanFormat;
  readonly scope?: string;
  readonly write?: boolean;
  /** Also the Applications that are named but not there. */
  readonly create?: boolean;
  readonly pin?: string;
  readonly all?: boolean;
  readonly ignoreInferred?: boolean;
  readonly step: number;
  /** The distance between waves. */
  readonly renumber?: number;
  readonly compact?: boolean;
  readonly removePointless?: boolean;
  readonly move?: WaveMove;
}

/** All Applications of one wave go to another one. */
export interface WaveMove {
  readonly from: number;
  readonly to: number;
}

export function planOptions(locale: Locale): readonly Option[] {
  const messages = texts[locale];
  const readStep = (value: string): number => {
    if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError(messages.noStep);
    return Number(value);
  };
  return [
    ...messages.plain.map(([flags, description]) => new Option(flags, description)),
    new Option('--create', messages.create).conflicts(['renumber', 'compact', 'removePointless', 'move']),
    new Option('--step <n>', messages.step).argParser(readStep).default(1),
    new Option('--renumber <n>', messages.renumber)
      .argParser(readStep)
      .conflicts(['compact', 'removePointless', 'move']),
    new Option('--compact', messages.compact).conflicts(['removePointless', 'move']),
    new Option('--remove-pointless', messages.removePointless).conflicts('move'),
    new Option('--move <from:to>', messages.move).argParser((value) => readMove(value, messages.noMove)),
  ];
}

function readMove(value: string, problem: string): WaveMove {
  const found = /^(?<from>-?\d{1,15}):(?<to>-?\d{1,15})$/.exec(value)?.groups;
  if (!found) throw new InvalidArgumentError(problem);
  return { from: Number(found['from']), to: Number(found['to']) };
}

const texts: Localized<{
  readonly plain: readonly (readonly [flags: string, description: string])[];
  readonly create: string;
  readonly step: string;
  readonly renumber: string;
  readonly compact: string;
  readonly removePointless: string;
  readonly move: string;
  readonly noStep: string;
  readonly noMove: string;
}> = {
  en: {
    plain: [
      ['--scope <scope>', 'plan this scope only'],
      ['--write', 'write the planned waves into the files'],
      ['--pin <applications>', 'names, separated by commas, that stay in their wave'],
      ['--all', 'move also what has a wave, where a dependency asks for it'],
      ['--ignore-inferred', 'follow declared dependencies only'],
    ],
    create: 'create the Applications that bands, pins or dependencies name but that are not there',
    step: 'the distance of a new wave to the one before it',
    renumber: 'instead: keep the order, and put the waves this far apart',
    compact: 'instead: merge waves that nothing separates',
    removePointless: 'instead: take waves away that order nothing',
    move: 'instead: move all Applications of one wave to another one',
    noMove: 'It is two waves with a colon between them, as 3:5 or -1:2.',
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
    create:
      'créer les Applications que nomment les bandes, les pins ou les dépendances mais qui n’y sont pas',
    step: 'la distance d’une nouvelle wave à la précédente',
    renumber: 'plutôt : garder l’ordre, et mettre cet écart entre les waves',
    compact: 'plutôt : fusionner les waves que rien ne sépare',
    removePointless: 'plutôt : supprimer les waves qui n’ordonnent rien',
    move: 'plutôt : déplacer toutes les Applications d’une wave vers une autre',
    noMove: 'Ce sont deux waves séparées par deux points, comme 3:5 ou -1:2.',
    noStep: 'C’est un nombre entier de 1 à 999999.',
  },
};
