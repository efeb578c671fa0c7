import type { Localized } from '../l10n/locale.ts';
import { compareOrder } from '../scopes/compareOrder.ts';
import { isFirm } from './dependsInCircle.ts';
import type { WorkspaceRule } from './rule.ts';

const text: Localized<{
  message(dependent: string, provider: string, scopes: readonly [string, string]): string;
  provider(name: string): string;
}> = {
  en: {
    message: (dependent, provider, [own, other]) =>
      `${dependent} (${own}) needs ${provider} (${other}), but no common parent applies the two. Their waves have no effect on each other. Put them under one parent Application, or make sure that ${dependent} can wait.`,
    provider: (name) => `${name} is applied here.`,
  },
  fr: {
    message: (dependent, provider, [own, other]) =>
      `${dependent} (${own}) a besoin de ${provider} (${other}), mais aucun parent commun n’applique les deux. Leurs waves sont sans effet l’une sur l’autre. Placez-les sous une même Application parente, ou assurez-vous que ${dependent} sait attendre.`,
    provider: (name) => `${name} est appliqué ici.`,
  },
};

/** Order exists only inside one sync operation of one Application (S§4.1). */
export const dependencyAcrossScopes: WorkspaceRule = {
  id: 'dependency-across-scopes',
  over: 'workspace',
  severity: 'information',
  fixable: false,
  title: {
    en: 'Waves cannot order two Applications without a common parent',
    fr: 'Les waves n’ordonnent pas deux Applications sans parent commun',
  },
  check: (context) =>
    context.model.graph.dependencies
      .filter(isFirm)
      .filter(({ dependent, provider }) => compareOrder(dependent, provider).relation === 'unordered')
      .map(({ dependent, provider, evidence }) => {
        const messages = text[context.settings.locale];
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
      }),
};
