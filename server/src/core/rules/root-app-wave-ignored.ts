import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Instance } from '../scopes/scope.ts';
import { childReports } from './childReports.ts';
import type { Fix } from './finding.ts';
import { plainApplications } from './gatedApplications.ts';
import { isRoot } from './isRoot.ts';
import { manifestsOf } from './manifestsOf.ts';
import type { ScopeRule } from './rule.ts';

const text: Localized<{
  one(name: string): string;
  many(names: string, count: number): string;
  readonly fix: string;
}> = {
  en: {
    one: (name) =>
      `${name} is a root: no Application here applies it, so its wave has no effect. Remove the wave, or put ${name} under a parent.`,
    many: (names, count) =>
      `${count} Applications are roots: ${names}. No Application here applies them, so their waves have no effect. Remove the waves, or put them under one parent.`,
    fix: 'Remove the wave',
  },
  fr: {
    one: (name) =>
      `${name} est une racine : aucune Application ne l’applique ici, sa wave est donc sans effet. Supprimez la wave, ou placez ${name} sous un parent.`,
    many: (names, count) =>
      `${count} Applications sont des racines : ${names}. Aucune Application ne les applique ici, leurs waves sont donc sans effet. Supprimez les waves, ou placez-les sous un même parent.`,
    fix: 'Supprimer la wave',
  },
};

/**
 * Nobody compares the waves of Applications that no parent syncs (S§4.1). A parent may lie outside of the workspace, so
 * only directories in which everything with a wave is a root itself are judged.
 */
export const rootAppWaveIgnored: ScopeRule = {
  id: 'root-app-wave-ignored',
  over: 'scope',
  severity: 'hint',
  fixable: true,
  title: {
    en: 'The wave of a root Application has no effect',
    fr: 'La wave d’une Application racine est sans effet',
  },
  check: (scope, { model, settings: { locale } }) => {
    if (scope.parent) return [];
    const children = plainApplications(scope).filter(({ waveSource }) => waveSource !== undefined);
    if (!children.every((child) => isRoot(child, model))) return [];
    const messages = text[locale];
    return childReports(
      {
        scope,
        children,
        severity: 'hint',
        one: (name) => messages.one(name),
        many: (names, count) => messages.many(names, count),
        fixesFor: () => fixesFor(children, messages.fix),
      },
      locale,
    );
  },
};

/** Several waves may be meant for a parent that is yet to come: nobody takes these away unasked. */
function fixesFor(instances: readonly Instance[], title: string): readonly Fix[] {
  if (instances.length > 1) return [];
  const edits = (manifestsOf(instances) ?? []).flatMap(({ annotations, address: { path } }) => {
    const entries = annotations.filter(({ key }) => key.value === annotationKeys.syncWave);
    return entries.length === 1
      ? entries
          .filter(({ aliased }) => !aliased)
          .map(({ key }) => ({ type: 'removePair', path, range: key.range }) as const)
      : [];
  });
  return edits.length === instances.length ? [{ title, safe: false, edits }] : [];
}
