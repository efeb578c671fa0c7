import type { Severity } from '../core/config/config.ts';
import { allApplications } from '../core/features/applicationsIn.ts';
import { scopesOf, type Finding } from '../core/rules/finding.ts';
import { severities } from '../core/l10n/severityText.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import type { CheckOptions } from './checkOptions.ts';
import { isInView, type View } from './view.ts';

type Selection = Pick<CheckOptions, 'rule' | 'app' | 'scope'>;

/** Whether a finding is one that the user asked for. Mistakes in the configuration always are. */
export function isSelected(finding: Finding, { rule, app, scope }: Selection, view: View): boolean {
  if (finding.rule === 'config-invalid') return true;
  return (
    isInView(view, finding.place.path) &&
    (rule === undefined || rule.includes(finding.rule)) &&
    (app === undefined || [finding.application, finding.provider].some((name) => includes(app, name))) &&
    (scope === undefined || scopesOf(finding).some((name) => scope.includes(name)))
  );
}

/** A name that the user gave and nothing here has: likely a slip, and no reason to say that all is well. */
export function unknownName(
  { snapshot: { model, findings } }: LoadedWorkspace,
  { app = [], scope = [] }: Selection,
): { readonly kind: 'app' | 'scope'; readonly name: string } | undefined {
  const scopes = new Set(model.scopes.map(({ name }) => name));
  const noScope = scope.find((name) => !scopes.has(name));
  if (noScope !== undefined) return { kind: 'scope', name: noScope };
  if (app.length === 0) return undefined;
  const written = [...model.files.values()].flatMap(({ manifests }) => manifests);
  const apps = new Set([
    ...written.map(({ name }) => name?.value),
    ...allApplications(model).map(({ resource }) => resource.name),
    ...[...findings.values()].flat().flatMap(({ application, provider }) => [application, provider]),
  ]);
  const noApp = app.find((name) => !apps.has(name));
  return noApp === undefined ? undefined : { kind: 'app', name: noApp };
}

/** Says so, in a sentence. */
export const unknownNameText = {
  scope: {
    en: (name: string) => `There is no scope ${name}. The command list names all scopes with Applications.`,
    fr: (name: string) =>
      `Il n’y a pas de portée ${name}. La commande list nomme toutes les portées avec des Applications.`,
  },
  app: {
    en: (name: string) => `There is no resource ${name}. The command list names all Applications.`,
    fr: (name: string) =>
      `Il n’y a pas de ressource ${name}. La commande list nomme toutes les Applications.`,
  },
};

/** Whether the findings are bad enough for exit code 1. */
export function fails(
  findings: readonly { readonly severity: Severity }[],
  { failOn, maxWarnings }: Pick<CheckOptions, 'failOn' | 'maxWarnings'>,
): boolean {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (maxWarnings !== undefined && warnings > maxWarnings) return true;
  return failOn !== 'never' && findings.some(({ severity }) => rank(severity) <= rank(failOn));
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

function includes(names: readonly string[], name: string | undefined): boolean {
  return name !== undefined && names.includes(name);
}
