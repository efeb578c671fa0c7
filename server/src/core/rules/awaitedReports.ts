import type { Localized } from '../l10n/locale.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import { awaitedApplications } from './awaitedApplications.ts';
import { childReports, type ChildReport } from './childReports.ts';
import type { Report, RuleContext } from './rule.ts';

/** What a rule says of Applications that the sync of their parent waits for. */
export interface AwaitedReport extends Pick<ChildReport, 'fixesFor' | 'many'> {
  isConcerned(instance: Instance): boolean;
  one(name: string, wave: string): string;
  /** The end of every message. */
  readonly wayOut: string;
}

/** What a finding rests on, where nobody knows whether Argo CD waits at all. */
const unknownHealth: Localized<string> = {
  en: ' (That is so if Argo CD has a health check for Applications, which this repository does not tell.)',
  fr: ' (C’est le cas si Argo CD a un contrôle de santé pour les Applications, ce que ce dépôt ne dit pas.)',
};

/** The findings about Applications for which a wave waits in vain: errors where it is certain that Argo CD waits. */
export function awaitedReports(scope: Scope, context: RuleContext, found: AwaitedReport): readonly Report[] {
  const { locale } = context.settings;
  const { health, applications } = awaitedApplications(scope, context);
  const end = (health === 'yes' ? '' : unknownHealth[locale]) + found.wayOut;
  return childReports(
    {
      scope,
      children: applications.filter((instance) => found.isConcerned(instance)),
      severity: health === 'yes' ? 'error' : 'warning',
      one: (name, { wave }) => found.one(name, String(wave)) + end,
      many: (names, count) => found.many(names, count) + end,
      fixesFor: (instances) => found.fixesFor(instances),
    },
    locale,
  );
}
