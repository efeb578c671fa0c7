import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Instance } from '../scopes/scope.ts';
import { awaitedReports } from './awaitedReports.ts';
import type { Fix } from './finding.ts';
import { manifestsOf } from './manifestsOf.ts';
import type { ScopeRule } from './rule.ts';

/** What Go's `ParseBool` takes for true. */
const trueTexts: ReadonlySet<string> = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);

const text: Localized<{
  one(name: string, wave: string): string;
  many(names: string, count: number): string;
  readonly wayOut: string;
  readonly fix: string;
}> = {
  en: {
    one: (name, wave) =>
      `Argo CD passes over ${name} (skip-reconcile), so it never becomes healthy, and the sync of its parent waits for it: after wave ${wave} nothing starts.`,
    many: (names, count) =>
      `Argo CD passes over ${count} Applications (skip-reconcile): ${names}. They never become healthy, and the sync of their parent waits for them: no later wave starts.`,
    wayOut: ' Remove the annotation.',
    fix: 'Remove skip-reconcile',
  },
  fr: {
    one: (name, wave) =>
      `Argo CD ignore ${name} (skip-reconcile) : elle ne devient jamais saine, et la synchronisation de son parent l’attend : rien ne démarre après la wave ${wave}.`,
    many: (names, count) =>
      `Argo CD ignore ${count} Applications (skip-reconcile) : ${names}. Elles ne deviennent jamais saines, et la synchronisation de leur parent les attend : aucune wave suivante ne démarre.`,
    wayOut: ' Supprimez l’annotation.',
    fix: 'Supprimer skip-reconcile',
  },
};

/** The status of a child that nobody reconciles never appears, and the wave of its parent waits for ever (S§3.1). */
export const childAppSkipReconcile: ScopeRule = {
  id: 'child-app-skip-reconcile',
  over: 'scope',
  severity: 'error',
  fixable: true,
  title: {
    en: 'A wave waits for an Application that Argo CD passes over',
    fr: 'Une wave attend une Application qu’Argo CD ignore',
  },
  check: (scope, context) => {
    const messages = text[context.settings.locale];
    return awaitedReports(scope, context, {
      ...messages,
      isConcerned: ({ resource }) =>
        trueTexts.has(resource.annotations.get(annotationKeys.skipReconcile)?.value ?? ''),
      fixesFor: (instances) => fixesFor(instances, messages.fix),
    });
  },
};

function fixesFor(instances: readonly Instance[], title: string): readonly Fix[] {
  const edits = (manifestsOf(instances) ?? []).flatMap(({ annotations, address: { path } }) => {
    const entry = annotations.find(({ key }) => key.value === annotationKeys.skipReconcile);
    return entry && !entry.aliased ? [{ type: 'removePair', path, range: entry.key.range } as const] : [];
  });
  return edits.length === instances.length ? [{ title, safe: false, edits }] : [];
}
