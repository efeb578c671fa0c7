import type { Localized } from '../l10n/locale.ts';
import { dirname } from '../text/posixPath.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import type { RuleContext, ScopeRule } from './rule.ts';
import { unorderedDependencies } from './unorderedScope.ts';

const text: Localized<{
  none(scope: string, count: number): string;
  one(scope: string, count: number, wave: string): string;
}> = {
  en: {
    none: (scope, count) =>
      `${scope}: ${dependencies(count)}, but no object sets a wave. Everything starts at once, and what needs something else may fail until it is there. Give the providers an earlier wave.`,
    one: (scope, count, wave) =>
      `${scope}: ${dependencies(count)}, but everything is in wave ${wave}. Everything starts at once, and what needs something else may fail until it is there. Give the providers an earlier wave.`,
  },
  fr: {
    none: (scope, count) =>
      `${scope} : ${dependances(count)}, mais aucun objet ne définit de wave. Tout démarre en même temps, et ce qui a besoin d’autre chose peut échouer en attendant. Donnez aux fournisseurs une wave antérieure.`,
    one: (scope, count, wave) =>
      `${scope} : ${dependances(count)}, mais tout est en wave ${wave}. Tout démarre en même temps, et ce qui a besoin d’autre chose peut échouer en attendant. Donnez aux fournisseurs une wave antérieure.`,
  },
};

/** One finding for a scope whose owner has not asked for an order yet, instead of one per dependency (design.md §3.2). */
export const scopeWithoutWaves: ScopeRule = {
  id: 'scope-without-waves',
  over: 'scope',
  severity: 'information',
  fixable: false,
  title: {
    en: 'A scope has dependencies but no waves',
    fr: 'Une portée a des dépendances mais pas de waves',
  },
  check: (scope, context) => {
    const [first, ...more] = unorderedDependencies(scope, context) ?? [];
    if (!first) return [];
    const messages = text[context.settings.locale];
    const count = more.length + 1;
    const setsWaves = scope.instances.some((instance) => instance.waveSource !== undefined);
    return [
      {
        place: scopePlace(scope, context) ?? first.order.carriers[0].resource.place,
        message: setsWaves
          ? messages.one(scope.name, count, String(first.order.carriers[0].wave))
          : messages.none(scope.name, count),
        related: [first, ...more].slice(0, 20).map(({ dependency }) => ({
          place: dependency.dependent.resource.place,
          message: `${dependency.dependent.resource.name} → ${dependency.provider.resource.name}`,
        })),
        application: undefined,
        provider: undefined,
        scope: scope.name,
        fixes: [],
      },
    ];
  },
};

/** The first entry of the Kustomize file that makes the scope; undefined when none does. */
function scopePlace(scope: Scope, { model }: RuleContext): Place | undefined {
  for (const facts of model.files.values()) {
    const [entry] = facts.kustomization?.entries ?? [];
    if (entry && scope.directories.includes(dirname(facts.path)))
      return { path: facts.path, range: entry.range };
  }
  return undefined;
}

function dependencies(count: number): string {
  return count === 1 ? '1 dependency' : `${count} dependencies`;
}

function dependances(count: number): string {
  return count === 1 ? '1 dépendance' : `${count} dépendances`;
}
