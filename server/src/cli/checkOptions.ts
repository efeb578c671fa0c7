import { resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../core/config/config.ts';
import type { Locale } from '../core/l10n/locale.ts';
import { severities } from '../core/l10n/severityText.ts';
import { addName } from './addName.ts';
import type { CheckFormat } from './formats/checkFormats.ts';
import { ruleOption } from './ruleOption.ts';

export interface CheckOptions {
  readonly format: CheckFormat;
  /** The least severity that makes the program end with 1. */
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  readonly rule?: readonly string[];
  readonly app?: readonly string[];
  readonly scope?: readonly string[];
  /** Absolute path of the file with the findings that are known. */
  readonly baseline?: string;
  /** Absolute path of the file to write them to. */
  readonly writeBaseline?: string;
  /** Goes on, and checks again after every change. */
  readonly watch?: boolean;
  /** A revision of Git. */
  readonly since?: string;
  /** Absolute path of the file that standard input stands for. */
  readonly stdinFilename?: string;
}

/** The options of `check`, described in the user's language. */
export function checkOptions(locale: Locale, cwd: string): readonly Option[] {
  const fromHere = (path: string): string => resolve(cwd, path);
  return [
    new Option('--fail-on <severity>', texts.failOn[locale])
      .choices([...severities, 'never'])
      .default('error' satisfies Severity),
    new Option('--max-warnings <count>', texts.maxWarnings[locale]).argParser((value) =>
      readCount(value, locale),
    ),
    ruleOption(locale),
    new Option('--app <name>', texts.app[locale]).argParser(addName),
    new Option('--scope <name>', texts.scope[locale]).argParser(addName),
    new Option('--baseline <file>', texts.baseline[locale]).argParser(fromHere),
    new Option('--write-baseline <file>', texts.writeBaseline[locale])
      .argParser(fromHere)
      .conflicts('baseline'),
    new Option('--since <revision>', texts.since[locale]).conflicts('writeBaseline'),
    new Option('--watch', texts.watch[locale]).conflicts(['writeBaseline', 'stdinFilename']),
    new Option('--stdin-filename <file>', texts.stdinFilename[locale]).argParser(fromHere),
  ];
}

function readCount(value: string, locale: Locale): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError(texts.noCount[locale]);
  return Number(value);
}

const texts = {
  failOn: {
    en: 'end with 1 if a finding is at least this severe',
    fr: 'se terminer par 1 si un constat est au moins aussi grave',
  },
  maxWarnings: {
    en: 'end with 1 if there are more warnings',
    fr: 'se terminer par 1 s’il y a plus d’avertissements',
  },
  app: {
    en: 'only what concerns this resource; may be repeated',
    fr: 'seulement ce qui concerne cette ressource ; peut être répété',
  },
  scope: {
    en: 'only what concerns this scope; may be repeated',
    fr: 'seulement ce qui concerne cette portée ; peut être répété',
  },
  baseline: {
    en: 'leave out the findings that this file knows',
    fr: 'laisser de côté les constats que ce fichier connaît',
  },
  writeBaseline: {
    en: 'write the findings into this file, as known ones',
    fr: 'écrire les constats dans ce fichier, comme connus',
  },
  watch: {
    en: 'go on, and check again after every change',
    fr: 'continuer, et vérifier de nouveau après chaque changement',
  },
  since: {
    en: 'only what a change since this Git revision can have caused',
    fr: 'seulement ce qu’un changement depuis cette révision Git a pu causer',
  },
  stdinFilename: {
    en: 'with -: what is read stands for this file; only what concerns it',
    fr: 'avec - : ce qui est lu tient lieu de ce fichier ; seulement ce qui le concerne',
  },
  noCount: { en: 'Give a whole number.', fr: 'Indiquez un nombre entier.' },
};
