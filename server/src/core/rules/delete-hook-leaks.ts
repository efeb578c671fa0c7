import { annotationKeys } from '../argo/annotationKeys.ts';
import { annotationTokens } from '../argo/annotationTokens.ts';
import { hookDeletePolicies } from '../argo/hookDeletePolicies.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { annotationOf, reportOnEntry } from './annotationEntries.ts';
import type { Fix } from './finding.ts';
import { hookReadings, type HookReading } from './hookReadings.ts';
import { isPlaceholder } from './isPlaceholder.ts';
import { isWhole } from './isWhole.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

/** The policies after which Argo CD cleans up; before the next run is never, once the Application is gone (S§2.9). */
const cleaning = new Set(['HookSucceeded', 'HookFailed', 'hook-succeeded', 'hook-failed']);

const text: Localized<{ message(name: string, hooks: string): string; fix: string }> = {
  en: {
    message: (name, hooks) =>
      `${name}: nothing deletes this ${hooks} hook after it has run, and it stays in the cluster when the Application is gone. Set the hook delete policy HookSucceeded.`,
    fix: 'Set the hook delete policy HookSucceeded',
  },
  fr: {
    message: (name, hooks) =>
      `${name} : rien ne supprime ce hook ${hooks} après son exécution, et il reste dans le cluster quand l’Application a disparu. Définissez la règle de suppression HookSucceeded.`,
    fix: 'Définir la règle de suppression HookSucceeded',
  },
};

/** Without a policy, the clean-up after a deletion passes the delete hooks by (S§2.9, S§7.2). */
export const deleteHookLeaks: FileRule = {
  id: 'delete-hook-leaks',
  over: 'file',
  severity: 'information',
  fixable: true,
  title: {
    en: 'A delete hook is left behind in the cluster',
    fr: 'Un hook de suppression reste dans le cluster',
  },
  check: (facts, context) => hookReadings(facts).flatMap((reading) => report(reading, context) ?? []),
};

function report(reading: HookReading, context: RuleContext): Report | undefined {
  const { manifest, argo, helm, classification } = reading;
  const { deleteHooks } = classification;
  const entry = argo?.tokens.some((token) => token.endsWith('Delete')) === true ? argo.entry : helm?.entry;
  if (deleteHooks.length === 0 || !entry || !isWhole(manifest, context)) return undefined;
  if (policiesOf(manifest).some((policy) => cleaning.has(policy) || isPlaceholder(policy))) return undefined;
  const messages = text[context.settings.locale];
  return reportOnEntry(
    { manifest, entry },
    {
      message: messages.message(nameOf(manifest), deleteHooks.join('/')),
      fixes: [fixFor(manifest, messages.fix)],
    },
  );
}

function policiesOf(manifest: Manifest): readonly string[] {
  return [...hookDeletePolicies.keys()].flatMap((key) =>
    annotationTokens(annotationOf(manifest, key)?.value.value ?? ''),
  );
}

function fixFor(manifest: Manifest, title: string): Fix {
  const key = annotationKeys.hookDeletePolicy;
  const policies = annotationTokens(annotationOf(manifest, key)?.value.value ?? '');
  const value = [...policies, 'HookSucceeded'].join(',');
  return { title, safe: false, edits: [{ type: 'setAnnotation', at: manifest.address, key, value }] };
}
