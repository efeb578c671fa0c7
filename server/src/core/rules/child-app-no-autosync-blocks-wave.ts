import type { Localized } from '../l10n/locale.ts';
import type { Instance } from '../scopes/scope.ts';
import { awaitedReports } from './awaitedReports.ts';
import type { Fix } from './finding.ts';
import { manifestsOf } from './manifestsOf.ts';
import type { ScopeRule } from './rule.ts';

const text: Localized<{
  one(name: string, wave: string): string;
  many(names: string, count: number): string;
  readonly wayOut: string;
  fix(count: number): string;
}> = {
  en: {
    one: (name, wave) =>
      `${name} does not sync by itself, and the sync of its parent waits for it: after wave ${wave} nothing starts until somebody syncs ${name} by hand.`,
    many: (names, count) =>
      `${count} Applications do not sync by themselves, and the sync of their parent waits for them: no later wave starts until somebody syncs ${names} by hand.`,
    wayOut: ' Add `automated: {}` to the syncPolicy.',
    fix: (count) => (count === 1 ? 'Sync it automatically' : `Sync the ${count} Applications automatically`),
  },
  fr: {
    one: (name, wave) =>
      `${name} ne se synchronise pas d’elle-même, et la synchronisation de son parent l’attend : après la wave ${wave}, rien ne démarre tant que personne ne synchronise ${name} à la main.`,
    many: (names, count) =>
      `${count} Applications ne se synchronisent pas d’elles-mêmes, et la synchronisation de leur parent les attend : aucune wave suivante ne démarre tant que personne ne synchronise ${names} à la main.`,
    wayOut: ' Ajoutez `automated: {}` à la syncPolicy.',
    fix: (count) =>
      count === 1
        ? 'La synchroniser automatiquement'
        : `Synchroniser les ${count} Applications automatiquement`,
  },
};

/** A child that nobody syncs stays Missing, and the wave of its parent waits for ever (S§3.1, S§3.4). */
export const childAppNoAutosyncBlocksWave: ScopeRule = {
  id: 'child-app-no-autosync-blocks-wave',
  over: 'scope',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'A wave waits for an Application that does not sync by itself',
    fr: 'Une wave attend une Application qui ne se synchronise pas d’elle-même',
  },
  check: (scope, context) => {
    const messages = text[context.settings.locale];
    return awaitedReports(scope, context, {
      ...messages,
      isConcerned: ({ resource }) => resource.application?.automated === false,
      fixesFor: (instances) => fixesFor(instances, messages.fix(instances.length)),
    });
  },
};

/** Who wrote `enabled: false` meant it. */
function fixesFor(instances: readonly Instance[], title: string): readonly Fix[] {
  const manifests = manifestsOf(instances);
  if (!manifests || manifests.some(({ application }) => application?.ranges.automatedOff)) return [];
  const keys = ['spec', 'syncPolicy', 'automated'];
  const edits = manifests.map(
    ({ address }) => ({ type: 'addField', at: address, keys, value: { map: 'empty' } }) as const,
  );
  return [{ title, safe: false, edits }];
}
