import { groupBy } from '../collections/groupBy.ts';
import { wavePlace } from '../fixes/wavePlace.ts';
import type { Locale, Localized } from '../l10n/locale.ts';
import { nameWithKind } from './nameWithKind.ts';
import { isAwaitedPod } from './isAwaitedPod.ts';
import type { Report, RuleContext, StepsRule } from './rule.ts';
import type { SyncOperation, Use } from './syncOperation.ts';
import { syncStepText } from './syncStepText.ts';
import { waveFix } from './waveFix.ts';

interface Facts {
  readonly provider: string;
  /** The provider again, or what its operator makes. */
  readonly what: string;
  readonly later: string;
  readonly consumer: string;
  readonly field: string;
  readonly step: string;
}

const text: Localized<{
  message(facts: Facts): string;
  needed(consumer: string): string;
  itself: string;
  made(kind: string, name: string): string;
}> = {
  en: {
    message: ({ provider, what, later, consumer, field, step }) =>
      `${provider} is applied in ${later}, but ${consumer} in ${step} needs ${what} (${field}). The sync stops there: without that the Pods do not start, ${consumer} is never healthy, and ${later} is never reached. Move ${provider} to ${step} or earlier.`,
    needed: (consumer) => `${consumer} needs it here.`,
    itself: 'it',
    made: (kind, name) => `the ${kind} ${name} that comes of it`,
  },
  fr: {
    message: ({ provider, what, later, consumer, field, step }) =>
      `${provider} est appliqué en ${later}, mais ${consumer} en ${step} a besoin de ${what} (${field}). La synchronisation s’arrête là : sans cela les Pods ne démarrent pas, ${consumer} n’est jamais sain, et la ${later} n’est jamais atteinte. Déplacez ${provider} en ${step} ou avant.`,
    needed: (consumer) => `${consumer} en a besoin ici.`,
    itself: 'celui-ci',
    made: (kind, name) => `l’objet ${kind} ${name} qui en est issu`,
  },
};

/** What Pods start with stands in a later wave than the workload whose health that wave waits for (S§2.5, S§7.3). */
export const referenceInLaterWave: StepsRule = {
  id: 'reference-in-later-wave',
  over: 'steps',
  severity: 'error',
  fixable: true,
  title: {
    en: 'A workload needs an object that the same sync applies in a later wave',
    fr: 'Une charge de travail a besoin d’un objet que la même synchronisation applique dans une wave ultérieure',
  },
  check: (operation, context) => {
    const late = operation.uses.filter((use) => isLate(use) && isAwaitedPod(use, operation));
    return [...groupBy(late, ({ provider }) => provider)].flatMap(([, uses]) =>
      report(uses, operation, context),
    );
  },
};

/** What a PreSync hook lacks until the phase Sync is another rule's. */
function isLate({ consumer, provider }: Use): boolean {
  const [phase, later] = [consumer.step.phase, provider.step.phase];
  if (consumer.index >= provider.index || later === 'SyncFail') return false;
  return phase === later || phase === 'Sync';
}

function report(
  uses: readonly Use[],
  { scope }: SyncOperation,
  { settings: { locale } }: RuleContext,
): readonly Report[] {
  // The sync stops at the first one that waits.
  const [first] = uses.toSorted((one, other) => one.consumer.index - other.consumer.index);
  if (!first) return [];
  const { provider, consumer, need } = first;
  const messages = text[locale];
  const isSamePhase = consumer.step.phase === provider.step.phase;
  return [
    {
      place: wavePlace(provider.instance),
      message: messages.message({
        provider: nameWithKind(provider.instance),
        what: whatIsNeeded(first, locale),
        later: syncStepText(provider.step, locale),
        consumer: nameWithKind(consumer.instance),
        field: need.field,
        step: syncStepText(consumer.step, locale),
      }),
      related: uses.map((use) => ({
        place: use.need.place ?? use.consumer.instance.resource.place,
        message: messages.needed(nameWithKind(use.consumer.instance)),
      })),
      application: scope.parent?.resource.name,
      provider: undefined,
      scope: scope.name,
      fixes: isSamePhase ? waveFix(provider.instance, consumer.step.wave, locale) : [],
    },
  ];
}

/** An operator makes what is named from the provider, unless that has the kind itself. */
function whatIsNeeded({ need, provider }: Use, locale: Locale): string {
  const { kind } = provider.instance.resource;
  const [meant = kind] = need.objectKinds;
  return need.objectKinds.includes(kind) ? text[locale].itself : text[locale].made(meant, need.name);
}
