import { readRollout } from '../applicationSet/rollingSync.ts';
import type { Localized } from '../l10n/locale.ts';
import { entryOf, plainOf } from '../render/kustomize/tree.ts';
import { isApplicationSet } from '../scopes/argoObject.ts';
import type { Instance } from '../scopes/scope.ts';
import { mapOf } from '../yaml/plainMap.ts';
import { childReports } from './childReports.ts';
import { gatedResources } from './gatedApplications.ts';
import { setsWave } from './knownObjects.ts';
import type { ScopeRule } from './rule.ts';

const text: Localized<{
  one(name: string, wave: string): string;
  many(names: string, count: number): string;
}> = {
  en: {
    one: (name, wave) =>
      `${name} is healthy as soon as it has generated its Applications: what comes after wave ${wave} does not wait until these are synced. Give it a RollingSync, or put its Applications under this parent.`,
    many: (names, count) =>
      `${count} ApplicationSets are healthy as soon as they have generated their Applications: ${names}. Later waves do not wait until these are synced. Give them a RollingSync, or put their Applications under this parent.`,
  },
  fr: {
    one: (name, wave) =>
      `${name} est sain dès qu’il a généré ses Applications : ce qui vient après la wave ${wave} n’attend pas qu’elles soient synchronisées. Donnez-lui un RollingSync ou placez ses Applications sous ce parent.`,
    many: (names, count) =>
      `${count} ApplicationSets sont sains dès qu’ils ont généré leurs Applications : ${names}. Les waves suivantes n’attendent pas qu’elles soient synchronisées. Donnez-leur un RollingSync ou placez leurs Applications sous ce parent.`,
  },
};

/** The health of an ApplicationSet says nothing of its Applications, unless it rolls them out itself (S§3.2, S§7.5). */
export const appsetWaveGatesGenerationOnly: ScopeRule = {
  id: 'appset-wave-gates-generation-only',
  over: 'scope',
  severity: 'information',
  fixable: false,
  title: {
    en: 'A wave does not wait for the Applications of an ApplicationSet',
    fr: 'Une wave n’attend pas les Applications d’un ApplicationSet',
  },
  check: (scope, { settings: { locale } }) => {
    if (!scope.parent || scope.order !== 'waves') return [];
    const children = gatedResources(scope)
      .map(({ instance }) => instance)
      .filter((instance) => isApplicationSet(instance.resource) && setsWave(instance) && !rolls(instance));
    return childReports(
      {
        scope,
        children,
        severity: 'information',
        one: (name, { wave }) => text[locale].one(name, String(wave)),
        many: (names, count) => text[locale].many(names, count),
        fixesFor: () => [],
      },
      locale,
    );
  },
};

function rolls({ resource }: Instance): boolean {
  const spec = entryOf(resource.content(), 'spec');
  return readRollout((spec && mapOf(plainOf(spec))) ?? {}).kind === 'steps';
}
