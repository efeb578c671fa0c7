import type { Severity } from '../config/config.ts';
import type { Localized } from '../l10n/locale.ts';
import { helmHookPhases } from '../order/classifyObject.ts';
import { nearestName } from '../text/nearestName.ts';
import { reportOnEntry, setEntry } from './annotationEntries.ts';
import type { Fix } from './finding.ts';
import { hookReadings, type HookReading, type HookTypes } from './hookReadings.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

/** What Helm knows beyond the types that Argo CD runs: these are spelt right, and still never run (S§2.2). */
const onlyHelm = new Set([
  'crd-install',
  'pre-rollback',
  'post-rollback',
  'test',
  'test-success',
  'test-failure',
]);

const text: Localized<{
  never(name: string, value: string): string;
  partly(name: string, types: string): string;
  fix(value: string): string;
}> = {
  en: {
    never: (name, value) =>
      `${name}: Argo CD runs no Helm hook of the type ${value}. It leaves this object out of every sync. If Argo CD is to apply it, give it an argocd.argoproj.io/hook annotation.`,
    partly: (name, types) =>
      `${name}: Argo CD does not run the Helm hook type ${types} and ignores it. Only the other types count.`,
    fix: (value) => `Write ${value}`,
  },
  fr: {
    never: (name, value) =>
      `${name} : Argo CD n’exécute aucun hook Helm du type ${value}. Il exclut cet objet de toute synchronisation. Si Argo CD doit l’appliquer, donnez-lui une annotation argocd.argoproj.io/hook.`,
    partly: (name, types) =>
      `${name} : Argo CD n’exécute pas le type de hook Helm ${types} et l’ignore. Seuls les autres types comptent.`,
    fix: (value) => `Écrire ${value}`,
  },
};

/** Argo CD has no phase for rollback and test hooks, nor for misspelt ones (S§2.2, S§7.2). */
export const helmHookUnsupported: FileRule = {
  id: 'helm-hook-unsupported',
  over: 'file',
  severity: 'information',
  fixable: true,
  title: {
    en: 'Argo CD does not run this Helm hook',
    fr: 'Argo CD n’exécute pas ce hook Helm',
  },
  check: (facts, context) => hookReadings(facts).flatMap((reading) => report(reading, context) ?? []),
};

function report(reading: HookReading, context: RuleContext): Report | undefined {
  const { manifest, argo, helm, classification } = reading;
  if (argo || !helm || classification.kind === 'resource') return undefined;
  const unsupported = helm.tokens.filter((token) => !helmHookPhases.has(token));
  if (classification.kind !== 'ignored' && unsupported.length === 0) return undefined;
  // Everybody expects of a chart's tests that `helm test` runs them, and nothing else.
  if (unsupported.length > 0 && unsupported.every(isTest) && isInChart(reading, context)) return undefined;
  const messages = text[context.settings.locale];
  const value = JSON.stringify(helm.entry.value.value);
  return reportOnEntry(
    { manifest, entry: helm.entry },
    {
      severity: severityFor(reading, unsupported),
      message:
        classification.kind === 'ignored'
          ? messages.never(nameOf(manifest), value)
          : messages.partly(nameOf(manifest), unsupported.join(', ')),
      fixes: fixes(reading, helm, context),
    },
  );
}

function isTest(token: string): boolean {
  return token.startsWith('test');
}

function isInChart({ manifest }: HookReading, { model }: RuleContext): boolean {
  return model.renderedBy(manifest.address.path) === 'helm';
}

/** A warning where the object is never applied though nobody can have wanted that. */
function severityFor({ classification }: HookReading, unsupported: readonly string[]): Severity {
  const isMeant = unsupported.length > 0 && unsupported.every(isTest);
  return classification.kind === 'ignored' && !isMeant ? 'warning' : 'information';
}

/** For misspelt types only: what Helm knows is what its author wanted. */
function fixes(
  { manifest }: HookReading,
  { entry, tokens }: HookTypes,
  context: RuleContext,
): readonly Fix[] {
  const known = new Set([...helmHookPhases.keys(), ...onlyHelm]);
  const meant = tokens.map((token) => (known.has(token) ? token : nearestName(token, known)));
  const written = [...new Set(meant)].join(',');
  if (tokens.every((token) => known.has(token)) || meant.includes(undefined)) return [];
  const edits = setEntry({ manifest, entry }, written);
  return [{ title: text[context.settings.locale].fix(written), safe: false, edits }];
}
