import { isFloating } from '../argo/isFloating.ts';
import type { Localized } from '../l10n/locale.ts';
import { ordersApplications } from '../scopes/ordersApplications.ts';
import type { Instance } from '../scopes/scope.ts';
import { scopeReport } from './childReports.ts';
import { plainApplications } from './gatedApplications.ts';
import type { ScopeRule } from './rule.ts';

const text: Localized<{
  some(names: string, count: number): string;
  all(names: string, count: number): string;
}> = {
  en: {
    some: (names, count) =>
      `${count === 1 ? '1 Application here follows' : `${count} Applications here follow`} a branch or a range of versions, though others are pinned: ${names}. Argo CD then updates each at once, without its parent, so waves do not order such an update. Pin the revision and change it through the parent.`,
    all: (names, count) =>
      `All ${count} Applications here follow a branch or a range of versions: ${names}. Argo CD updates each at once, without its parent, so waves order the first sync, but no later update.`,
  },
  fr: {
    some: (names, count) =>
      `${count === 1 ? '1 Application ici suit' : `${count} Applications ici suivent`} une branche ou une plage de versions, alors que d’autres sont figées : ${names}. Argo CD met chacune à jour aussitôt, sans son parent, et les waves n’ordonnent pas ces mises à jour. Figez la révision et changez-la par le parent.`,
    all: (names, count) =>
      `Les ${count} Applications ici suivent toutes une branche ou une plage de versions : ${names}. Argo CD met chacune à jour aussitôt, sans son parent : les waves ordonnent la première synchronisation, mais aucune mise à jour.`,
  },
};

/** A change of a child's own source is synced past its parent, and nothing orders it (S§3.1). */
export const childAppFloatingRevision: ScopeRule = {
  id: 'child-app-floating-revision',
  over: 'scope',
  severity: 'information',
  fixable: false,
  title: {
    en: 'Waves do not order the updates of Applications that follow a branch',
    fr: 'Les waves n’ordonnent pas les mises à jour des Applications qui suivent une branche',
  },
  check: (scope, { settings: { locale } }) => {
    const applications = plainApplications(scope);
    if (!scope.parent || !ordersApplications(applications)) return [];
    const children = applications.filter(followsRevision);
    if (children.length === 0) return [];
    const isHabit = children.length * 2 >= applications.length;
    const messages = text[locale];
    const report = scopeReport(
      {
        scope,
        children,
        severity: isHabit ? 'hint' : 'information',
        one: (name) => messages.some(name, 1),
        many: (names, count) =>
          children.length === applications.length ? messages.all(names, count) : messages.some(names, count),
        fixesFor: () => [],
      },
      locale,
    );
    return [report];
  },
};

function followsRevision({ resource: { application } }: Instance): boolean {
  return application?.automated === true && application.sources.some(isFloating);
}
