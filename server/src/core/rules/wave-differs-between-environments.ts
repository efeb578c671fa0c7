import { wavePlace } from '../fixes/wavePlace.ts';
import type { Localized } from '../l10n/locale.ts';
import { driftBetween } from '../scopes/environmentDrift.ts';
import { findPlatforms, type Environment } from '../scopes/environments.ts';
import type { Report, RuleContext, WorkspaceRule } from './rule.ts';

/** How many of the Applications one finding names in its text, and how many it lists. */
const mostNamed = 3;
const mostRelated = 20;

const text: Localized<{
  message(facts: { scope: string; other: string; count: number; names: string; more: number }): string;
  name(name: string, here: string, there: string): string;
  edge(name: string, here: string, there: string, other: string): string;
}> = {
  en: {
    message: ({ scope, other, count, names, more }) =>
      `${scope}: ${count === 1 ? '1 Application is' : `${count} Applications are`} in another wave than in ${other}: ${names}${more > 0 ? ` and ${more} more` : ''}. What starts in order on one cluster may not on the other. Give both the same waves, or ignore this rule if it is meant so.`,
    name: (name, here, there) => `${name} (${here}, there ${there})`,
    edge: (name, here, there, other) => `${name} is in wave ${here}, in ${other} in wave ${there}.`,
  },
  fr: {
    message: ({ scope, other, count, names, more }) =>
      `${scope} : ${count === 1 ? '1 Application est' : `${count} Applications sont`} dans une autre wave que dans ${other} : ${names}${more > 0 ? ` et ${more} de plus` : ''}. Ce qui démarre dans l’ordre sur un cluster peut ne pas le faire sur l’autre. Donnez les mêmes waves aux deux, ou ignorez cette règle si c’est voulu.`,
    name: (name, here, there) => `${name} (${here}, là-bas ${there})`,
    edge: (name, here, there, other) => `${name} est en wave ${here}, dans ${other} en wave ${there}.`,
  },
};

/** Environments of one platform whose waves have drifted apart: one finding for each that differs from the first. */
export const waveDiffersBetweenEnvironments: WorkspaceRule = {
  id: 'wave-differs-between-environments',
  over: 'workspace',
  severity: 'information',
  fixable: false,
  title: {
    en: 'An Application is in different waves in two environments',
    fr: 'Une Application est dans des waves différentes selon l’environnement',
  },
  check: (context) =>
    findPlatforms(context.model).flatMap(({ environments: [first, ...others] }) =>
      first ? others.flatMap((environment) => report(environment, first, context)) : [],
    ),
};

function report(environment: Environment, first: Environment, { settings }: RuleContext): readonly Report[] {
  const differences = driftBetween(environment, first);
  const [one] = differences;
  if (!one) return [];
  const messages = text[settings.locale];
  const other = first.scope.name;
  const names = differences
    .slice(0, mostNamed)
    .map(({ here, there }) => messages.name(here.resource.name, String(here.wave), String(there.wave)));
  return [
    {
      place: wavePlace(one.here),
      message: messages.message({
        scope: environment.scope.name,
        other,
        count: differences.length,
        names: names.join(', '),
        more: differences.length - names.length,
      }),
      related: differences.slice(0, mostRelated).map(({ here, there }) => ({
        place: wavePlace(here),
        message: messages.edge(here.resource.name, String(here.wave), String(there.wave), other),
      })),
      application: undefined,
      provider: undefined,
      scope: environment.scope.name,
      fixes: [],
    },
  ];
}
