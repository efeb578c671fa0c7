import type { Localized } from '../l10n/locale.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { awaitedApplications } from './awaitedApplications.ts';
import { childReports } from './childReports.ts';
import { plainApplications } from './gatedApplications.ts';
import type { ScopeRule } from './rule.ts';

const text: Localized<{
  one(name: string, wave: string): string;
  many(names: string, count: number): string;
  readonly unknown: string;
}> = {
  en: {
    one: (name, wave) =>
      `${name} brings Applications of its own, and is Healthy while these are still Missing: the sync goes on after wave ${wave} before they are there. Move its Applications up into this scope, or use a stricter health check.`,
    many: (names, count) =>
      `${count} Applications bring Applications of their own: ${names}. Each is Healthy while these are still Missing, so the sync goes on before they are there. Move their Applications up into this scope, or use a stricter health check.`,
    unknown: ' Whether Argo CD waits for Applications at all, this repository does not tell.',
  },
  fr: {
    one: (name, wave) =>
      `${name} apporte ses propres Applications, et est Healthy alors que celles-ci sont encore Missing : la synchronisation continue après la wave ${wave} avant qu’elles soient là. Remontez ses Applications dans cette portée, ou utilisez un contrôle de santé plus strict.`,
    many: (names, count) =>
      `${count} Applications apportent leurs propres Applications : ${names}. Chacune est Healthy alors que celles-ci sont encore Missing, et la synchronisation continue avant qu’elles soient là. Remontez leurs Applications dans cette portée, ou utilisez un contrôle de santé plus strict.`,
    unknown: ' Ce dépôt ne dit pas si Argo CD attend les Applications.',
  },
};

/** In an Application's health, children of its own that are Missing or Unknown do not count (S§3.4). */
export const nestedAppGateLeak: ScopeRule = {
  id: 'nested-app-gate-leak',
  over: 'scope',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'A wave does not wait for the Applications of its Applications',
    fr: 'Une wave n’attend pas les Applications de ses Applications',
  },
  check: (scope, context) => {
    const { locale } = context.settings;
    const { health, applications } = awaitedApplications(scope, context);
    const parents = applications.length === 0 ? nobody : parentsOfApplications(context.model);
    const children = applications.filter((instance) => parents.has(instance));
    const messages = text[locale];
    const end = health === 'yes' ? '' : messages.unknown;
    return childReports(
      {
        scope,
        children,
        severity: health === 'yes' ? 'warning' : 'information',
        one: (name, { wave }) => messages.one(name, String(wave)) + end,
        many: (names, count) => messages.many(names, count) + end,
        fixesFor: () => [],
      },
      locale,
    );
  },
};

const nobody: ReadonlySet<Instance> = new Set();

function parentsOfApplications({ argoScopes }: Model): ReadonlySet<Instance> {
  return new Set(
    argoScopes
      .filter((scope) => scope.parent && plainApplications(scope).length > 0)
      .flatMap(({ parent }) => parent ?? []),
  );
}
