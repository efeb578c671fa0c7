import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Localized } from '../l10n/locale.ts';
import { classifyObject } from '../order/classifyObject.ts';
import { reportOnEntry } from './annotationEntries.ts';
import { hookReadings, type HookReading } from './hookReadings.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

interface Facts {
  readonly name: string;
  readonly helm: string;
  readonly phases: string;
}

const text: Localized<{ message(facts: Facts): string }> = {
  en: {
    message: ({ name, helm, phases }) =>
      `${name}: Argo CD runs this object as its own hook annotation says (${phases}) and ignores the Helm hook ${helm}, which Helm would run at another time. The Helm hook weight and delete policies still count. If only Argo CD deploys it, remove the Helm annotations.`,
  },
  fr: {
    message: ({ name, helm, phases }) =>
      `${name} : Argo CD exécute cet objet selon sa propre annotation de hook (${phases}) et ignore le hook Helm ${helm}, que Helm exécuterait à un autre moment. Le poids du hook Helm et ses règles de suppression comptent toujours. Si seul Argo CD le déploie, supprimez les annotations Helm.`,
  },
};

/**
 * A valid type in Argo CD's own annotation switches the Helm types of the object off (S§2.1, S§7.2). Charts that name
 * the same phase to both are written for both, and nothing is said of them.
 */
export const helmHookOverridden: FileRule = {
  id: 'helm-hook-overridden',
  over: 'file',
  severity: 'information',
  fixable: false,
  title: {
    en: 'Argo CD’s own hook annotation overrides the Helm hook',
    fr: 'L’annotation de hook d’Argo CD remplace le hook Helm',
  },
  check: (facts, context) => hookReadings(facts).flatMap((reading) => report(reading, context) ?? []),
};

function report(reading: HookReading, context: RuleContext): Report | undefined {
  const { manifest, argo, helm, classification } = reading;
  if (!argo || !helm || classification.kind !== 'hook') return undefined;
  const helmValue = helm.entry.value.value;
  const ownPhases = classifyObject(new Map([[annotationKeys.hook, argo.entry.value.value]])).phases;
  const helmPhases = classifyObject(new Map([[annotationKeys.helmHook, helmValue]])).phases;
  if (ownPhases.length === 0 || isSameSet(ownPhases, helmPhases)) return undefined;
  const phases = ownPhases.join(', ');
  const facts = { name: nameOf(manifest), helm: JSON.stringify(helmValue), phases };
  return reportOnEntry(
    { manifest, entry: helm.entry },
    { message: text[context.settings.locale].message(facts), fixes: [] },
  );
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item) => right.includes(item));
}
