import { cascadeFinalizer } from '../argo/readApplicationSpec.ts';
import type { Localized } from '../l10n/locale.ts';
import { ordersApplications } from '../scopes/ordersApplications.ts';
import type { Instance } from '../scopes/scope.ts';
import { scopeReport } from './childReports.ts';
import type { Fix } from './finding.ts';
import { plainApplications } from './gatedApplications.ts';
import { manifestsOf } from './manifestsOf.ts';
import type { ScopeRule } from './rule.ts';

const text: Localized<{
  some(names: string, count: number): string;
  all(names: string, count: number): string;
  fix(count: number): string;
}> = {
  en: {
    some: (names, count) =>
      `${count === 1 ? '1 Application here has' : `${count} Applications here have`} no finalizer ${cascadeFinalizer}, though others have it: ${names}. When such an Application is deleted, its workloads stay, and the next wave is deleted at once. Add the finalizer.`,
    all: (names, count) =>
      `None of the ${count} Applications here has the finalizer ${cascadeFinalizer}: ${names}. When one is deleted, its workloads stay, and waves do not order the deletion. Add the finalizer if that is not meant.`,
    fix: (count) => (count === 1 ? 'Add the finalizer' : `Add the finalizer to ${count} Applications`),
  },
  fr: {
    some: (names, count) =>
      `${count === 1 ? '1 Application' : `${count} Applications`} ici sans le finalizer ${cascadeFinalizer}, alors que d’autres l’ont : ${names}. Quand une telle Application est supprimée, ses charges restent, et la wave suivante est supprimée aussitôt. Ajoutez le finalizer.`,
    all: (names, count) =>
      `Aucune des ${count} Applications ici n’a le finalizer ${cascadeFinalizer} : ${names}. Quand l’une est supprimée, ses charges restent, et les waves n’ordonnent pas la suppression. Ajoutez le finalizer si ce n’est pas voulu.`,
    fix: (count) => (count === 1 ? 'Ajouter le finalizer' : `Ajouter le finalizer à ${count} Applications`),
  },
};

/**
 * Waves order the deletion of children too, but only of those with the finalizer (S§3.5). Where most children of a parent
 * do without it, that may well be meant; without a parent in the workspace nobody knows what deletes them.
 */
export const childAppMissingFinalizer: ScopeRule = {
  id: 'child-app-missing-finalizer',
  over: 'scope',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'Applications with waves lack the finalizer that orders their deletion',
    fr: 'Des Applications avec des waves n’ont pas le finalizer qui ordonne leur suppression',
  },
  check: (scope, { settings: { locale } }) => {
    const applications = plainApplications(scope);
    const children = applications.filter(({ resource }) => resource.application?.cascades !== true);
    if (children.length === 0 || !ordersApplications(applications)) return [];
    const isHabit = children.length * 2 >= applications.length;
    if (isHabit && !scope.parent) return [];
    const messages = text[locale];
    const report = scopeReport(
      {
        scope,
        children,
        severity: isHabit ? 'information' : 'warning',
        one: (name) => messages.some(name, 1),
        many: (names, count) =>
          children.length === applications.length ? messages.all(names, count) : messages.some(names, count),
        fixesFor: (instances) => fixesFor(instances, messages.fix(instances.length)),
      },
      locale,
    );
    return [report];
  },
};

function fixesFor(instances: readonly Instance[], title: string): readonly Fix[] {
  const manifests = manifestsOf(instances) ?? [];
  if (manifests.length === 0) return [];
  const keys = ['metadata', 'finalizers'];
  const value = { list: [cascadeFinalizer] };
  const edits = manifests.map(({ address }) => ({ type: 'addField', at: address, keys, value }) as const);
  return [{ title, safe: false, edits }];
}
