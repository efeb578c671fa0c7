import { groupBy } from '../collections/groupBy.ts';
import type { Localized } from '../l10n/locale.ts';
import { kustomizationFileNames } from '../render/kustomize/loadKustomization.ts';
import type { Unresolved } from '../render/renderedResource.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import { joinPath } from '../text/posixPath.ts';
import { nameWithKind } from './nameWithKind.ts';
import { compareAll, type ComparedDependency } from './orderReport.ts';
import type { Report, RuleContext, WorkspaceRule } from './rule.ts';
import { summedUp, waveUse } from './unorderedScope.ts';

/** How many of its dependencies one finding lists. */
const mostRelated = 20;

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
export const scopeWithoutWaves: WorkspaceRule = {
  id: 'scope-without-waves',
  over: 'workspace',
  severity: 'information',
  fixable: false,
  title: {
    en: 'A scope has dependencies but no waves',
    fr: 'Une portée a des dépendances mais pas de waves',
  },
  check: (context) => {
    const inside = compareAll(context.model.graph.dependencies).filter(summedUp(context));
    return [...groupBy(inside, ({ order }) => order.scope)]
      .filter(([scope]) => !hidesObjects(scope))
      .flatMap(([scope, compared]) => report(scope, compared, context));
  },
};

/** Objects that we can't see may well set waves: then nobody can say that there are none (design.md §3.4). */
function hidesObjects({ unresolved }: Scope): boolean {
  return unresolved.some(({ reason }) => hiding.has(reason));
}

const hiding: ReadonlySet<Unresolved['reason']> = new Set(['template', 'helm', 'plugin']);

function report(
  scope: Scope,
  compared: readonly ComparedDependency[],
  context: RuleContext,
): readonly Report[] {
  const [first] = compared;
  if (!first) return [];
  const messages = text[context.settings.locale];
  const [carrier] = first.order.carriers;
  return [
    {
      place: scopePlace(scope, context) ?? carrier.resource.place,
      message:
        waveUse(scope) === 'one'
          ? messages.one(scope.name, compared.length, String(carrier.wave))
          : messages.none(scope.name, compared.length),
      related: compared.slice(0, mostRelated).map(({ dependency: { dependent, provider } }) => ({
        place: dependent.resource.place,
        message: `${nameWithKind(dependent)} → ${nameWithKind(provider)}`,
      })),
      application: undefined,
      provider: undefined,
      scope: scope.name,
      fixes: [],
    },
  ];
}

/** The first entry of the Kustomize file that makes the scope; undefined when none does. */
function scopePlace({ directories }: Scope, { model }: RuleContext): Place | undefined {
  const candidates = directories.flatMap((directory) =>
    kustomizationFileNames.map((name) => joinPath(directory, name)),
  );
  for (const path of candidates) {
    const [entry] = model.files.get(path)?.kustomization?.entries ?? [];
    if (entry) return { path, range: entry.range };
  }
  return undefined;
}

function dependencies(count: number): string {
  return count === 1 ? '1 dependency' : `${count} dependencies`;
}

function dependances(count: number): string {
  return count === 1 ? '1 dépendance' : `${count} dépendances`;
}
