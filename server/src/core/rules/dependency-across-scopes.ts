import { groupBy } from '../collections/groupBy.ts';
import type { Dependency } from '../dependencies/dependency.ts';
import type { Localized } from '../l10n/locale.ts';
import { rootScope } from '../scopes/rootScope.ts';
import type { Report, RuleContext, WorkspaceRule } from './rule.ts';

interface Messages {
  message(dependent: string, provider: string, scopes: readonly [string, string]): string;
  several(count: number, scopes: readonly [string, string]): string;
  provider(name: string): string;
  edge(dependent: string, provider: string, evidence: string): string;
}

const text: Localized<Messages> = {
  en: {
    message: (dependent, provider, [own, other]) =>
      `${dependent} (${own}) needs ${provider} (${other}), but no common parent applies the two. Their waves have no effect on each other. Put them under one parent Application, or make sure that ${dependent} can wait.`,
    several: (count, [own, other]) =>
      `${count === 1 ? '1 Application of' : `${count} Applications of`} ${own} need${count === 1 ? 's' : ''} what ${other} brings, but no common parent applies the two. Waves have no effect between them. Put them under one parent Application, or apply ${other} first.`,
    provider: (name) => `${name} is applied here.`,
    edge: (dependent, provider, evidence) => `${dependent} needs ${provider}: ${evidence}`,
  },
  fr: {
    message: (dependent, provider, [own, other]) =>
      `${dependent} (${own}) a besoin de ${provider} (${other}), mais aucun parent commun n’applique les deux. Leurs waves sont sans effet l’une sur l’autre. Placez-les sous une même Application parente, ou assurez-vous que ${dependent} sait attendre.`,
    several: (count, [own, other]) =>
      `${count === 1 ? '1 Application de' : `${count} Applications de`} ${own} ${count === 1 ? 'a' : 'ont'} besoin de ce que ${other} apporte, mais aucun parent commun n’applique les deux. Les waves sont sans effet entre elles. Placez-les sous une même Application parente, ou appliquez ${other} d’abord.`,
    provider: (name) => `${name} est appliqué ici.`,
    edge: (dependent, provider, evidence) => `${dependent} a besoin de ${provider} : ${evidence}`,
  },
};

/** How many dependencies one finding lists. */
const mostRelated = 20;

/** Order exists only inside one sync operation of one Application (S§4.1). What was inferred is one finding per pair of trees. */
export const dependencyAcrossScopes: WorkspaceRule = {
  id: 'dependency-across-scopes',
  over: 'workspace',
  severity: 'information',
  fixable: false,
  title: {
    en: 'Waves cannot order two Applications without a common parent',
    fr: 'Les waves n’ordonnent pas deux Applications sans parent commun',
  },
  check: (context) => {
    const across = context.model.graph.dependencies
      .filter(mattersOnFreshCluster)
      // No common scope, so nothing orders them.
      .filter(({ dependent, provider }) => rootScope(dependent.scope) !== rootScope(provider.scope));
    const inferred = across.filter(({ strength }) => strength === 'hard');
    const pairs = groupBy(inferred, ({ dependent, provider }) =>
      [dependent, provider].map(({ scope }) => rootScope(scope).id).join('\n'),
    );
    return [
      ...across.filter(({ strength }) => strength === 'declared').map((each) => report(each, context)),
      ...[...pairs.values()].flatMap((pair) => reportPair(pair, context)),
    ];
  },
};

function mattersOnFreshCluster({ strength, evidence }: Dependency): boolean {
  return strength === 'declared' || (strength === 'hard' && evidence.some(({ effect }) => effect !== 'work'));
}

function report({ dependent, provider, evidence }: Dependency, { settings }: RuleContext): Report {
  const messages = text[settings.locale];
  const names = [dependent.resource.name, provider.resource.name] as const;
  return {
    place: evidence[0]?.place ?? dependent.resource.place,
    message: messages.message(...names, [dependent.scope.name, provider.scope.name]),
    related: [{ place: provider.resource.place, message: messages.provider(names[1]) }],
    application: names[0],
    provider: names[1],
    scope: dependent.scope.name,
    fixes: [],
  };
}

function reportPair(pair: readonly Dependency[], context: RuleContext): readonly Report[] {
  const [first] = pair;
  if (!first) return [];
  const messages = text[context.settings.locale];
  const scopes = [rootScope(first.dependent.scope).name, rootScope(first.provider.scope).name] as const;
  const count = new Set(pair.map(({ dependent }) => dependent)).size;
  return [
    {
      place: first.dependent.resource.place,
      message: messages.several(count, scopes),
      related: pair.slice(0, mostRelated).flatMap(({ dependent, provider, evidence }) =>
        evidence.slice(0, 1).map((item) => ({
          place: item.place,
          message: messages.edge(dependent.resource.name, provider.resource.name, item.text),
        })),
      ),
      application: undefined,
      provider: undefined,
      scope: first.dependent.scope.name,
      fixes: [],
    },
  ];
}
