import { InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../core/config/config.ts';
import type { Locale } from '../core/l10n/locale.ts';
import { scopesOf, type Finding } from '../core/rules/finding.ts';
import { ruleIds } from '../core/rules/ruleIds.ts';
import type { CheckFormat } from './formats/formatCheck.ts';

export interface CheckOptions {
  readonly format: CheckFormat;
  /** The least severity that makes the program end with 1. */
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  readonly rule?: readonly string[];
  readonly app?: readonly string[];
  readonly scope?: readonly string[];
}

/** The options of `check`, described in the user's language. */
export function checkOptions(locale: Locale): readonly Option[] {
  return [
    new Option('--fail-on <severity>', texts.failOn[locale])
      .choices([...severities, 'never'])
      .default('error' satisfies Severity),
    new Option('--max-warnings <count>', texts.maxWarnings[locale]).argParser((value) =>
      readCount(value, locale),
    ),
    new Option('--rule <id>', texts.rule[locale]).argParser((value: string, previous?: readonly string[]) =>
      addRule(value, previous, locale),
    ),
    new Option('--app <name>', texts.app[locale]).argParser(addName),
    new Option('--scope <name>', texts.scope[locale]).argParser(addName),
  ];
}

/** Whether a finding is one that the user asked for. Mistakes in the configuration always are. */
export function isSelected(finding: Finding, { rule, app, scope }: CheckOptions): boolean {
  if (finding.rule === 'config-invalid') return true;
  return (
    (rule === undefined || rule.includes(finding.rule)) &&
    (app === undefined || [finding.application, finding.provider].some((name) => includes(app, name))) &&
    (scope === undefined || scopesOf(finding).some((name) => scope.includes(name)))
  );
}

/** Whether the findings are bad enough for exit code 1. */
export function fails(
  findings: readonly { readonly severity: Severity }[],
  { failOn, maxWarnings }: CheckOptions,
): boolean {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (maxWarnings !== undefined && warnings > maxWarnings) return true;
  return failOn !== 'never' && findings.some(({ severity }) => rank(severity) <= rank(failOn));
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

function includes(names: readonly string[], name: string | undefined): boolean {
  return name !== undefined && names.includes(name);
}

function addName(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function readCount(value: string, locale: Locale): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError(texts.noCount[locale]);
  return Number(value);
}

function addRule(value: string, previous: readonly string[] = [], locale: Locale): readonly string[] {
  if (!ruleIds.has(value)) throw new InvalidArgumentError(texts.noRule[locale]);
  return [...previous, value];
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
  rule: {
    en: 'only the findings of this rule; may be repeated',
    fr: 'seulement les constats de cette règle ; peut être répété',
  },
  app: {
    en: 'only what concerns this resource; may be repeated',
    fr: 'seulement ce qui concerne cette ressource ; peut être répété',
  },
  scope: {
    en: 'only what concerns this scope; may be repeated',
    fr: 'seulement ce qui concerne cette portée ; peut être répété',
  },
  noCount: { en: 'Give a whole number.', fr: 'Indiquez un nombre entier.' },
  noRule: { en: 'There is no such rule.', fr: 'Cette règle n’existe pas.' },
};
