import { groupBy } from '../collections/groupBy.ts';
import { wavePlace } from '../fixes/wavePlace.ts';
import type { Localized } from '../l10n/locale.ts';
import { entryOf, textOf } from '../render/kustomize/tree.ts';
import { nameWithKind } from './nameWithKind.ts';
import { isAwaitedPod } from './isAwaitedPod.ts';
import type { Report, RuleContext, StepsRule } from './rule.ts';
import type { PlacedObject, SyncOperation, Use } from './syncOperation.ts';
import { syncStepText } from './syncStepText.ts';
import { waveFix } from './waveFix.ts';

interface Facts {
  readonly claim: string;
  readonly step: string;
  readonly consumer: string;
  readonly later: string;
  /** Undefined for the default. */
  readonly storageClass: string | undefined;
}

const text: Localized<{ message(facts: Facts): string; used(consumer: string): string }> = {
  en: {
    message: ({ claim, step, consumer, later, storageClass }) =>
      `${claim} is in ${step}, but the first Pod that uses it comes in ${later}, with ${consumer}. ${storageClass === undefined ? 'The default StorageClass' : `StorageClass ${storageClass}`} waits for that Pod (WaitForFirstConsumer), ${step} waits for the claim, and the sync stops there. Move ${claim} to ${later}.`,
    used: (consumer) => `${consumer} uses the claim here.`,
  },
  fr: {
    message: ({ claim, step, consumer, later, storageClass }) =>
      `${claim} est en ${step}, mais le premier Pod qui l’utilise arrive en ${later}, avec ${consumer}. ${storageClass === undefined ? 'La StorageClass par défaut' : `La StorageClass ${storageClass}`} attend ce Pod (WaitForFirstConsumer), la ${step} attend le volume, et la synchronisation s’arrête là. Déplacez ${claim} en ${later}.`,
    used: (consumer) => `${consumer} l’utilise ici.`,
  },
};

/** A claim that waits for its first Pod is Progressing, and so keeps that Pod's wave from being reached (S§7.3). */
export const pvcBeforeConsumer: StepsRule = {
  id: 'pvc-before-consumer',
  over: 'steps',
  severity: 'error',
  fixable: true,
  title: {
    en: 'A volume claim waits for a Pod of a later wave',
    fr: 'Une demande de volume attend un Pod d’une wave ultérieure',
  },
  check: (operation, context) => {
    const uses = operation.uses.filter((use) => isClaim(use.provider) && isAwaitedPod(use, operation));
    return [...groupBy(uses, ({ provider }) => provider)].flatMap(([claim, all]) =>
      report(claim, all, operation, context),
    );
  },
};

function isClaim({ instance: { resource } }: PlacedObject): boolean {
  return resource.group === '' && resource.kind === 'PersistentVolumeClaim';
}

function report(
  claim: PlacedObject,
  uses: readonly Use[],
  operation: SyncOperation,
  { settings: { locale } }: RuleContext,
): readonly Report[] {
  const [first] = uses.toSorted((one, other) => one.consumer.index - other.consumer.index);
  if (!first || first.consumer.index <= claim.index || !waitsForPod(claim, operation)) return [];
  const { consumer } = first;
  const { scope } = operation;
  const messages = text[locale];
  const isSamePhase = claim.step.phase === consumer.step.phase;
  return [
    {
      place: wavePlace(claim.instance),
      message: messages.message({
        claim: nameWithKind(claim.instance),
        step: syncStepText(claim.step, locale),
        consumer: nameWithKind(consumer.instance),
        later: syncStepText(consumer.step, locale),
        storageClass: classOf(claim, operation),
      }),
      related: [
        {
          place: first.need.place ?? consumer.instance.resource.place,
          message: messages.used(nameWithKind(consumer.instance)),
        },
      ],
      application: scope.parent?.resource.name,
      provider: undefined,
      scope: scope.name,
      fixes: isSamePhase ? waveFix(claim.instance, consumer.step.wave, locale) : [],
    },
  ];
}

/** A claim that names its volume is bound at once; so is one of a class that nobody here describes, perhaps. */
function waitsForPod(claim: PlacedObject, operation: SyncOperation): boolean {
  const spec = entryOf(operation.contentOf(claim.instance), 'spec');
  if (textOf(entryOf(spec, 'volumeName')) !== undefined) return false;
  const { byClass, ofDefault } = operation.bindingModes;
  const name = classOf(claim, operation);
  const mode = name === undefined ? ofDefault : byClass[name];
  return mode === 'WaitForFirstConsumer';
}

function classOf({ instance }: PlacedObject, operation: SyncOperation): string | undefined {
  return textOf(entryOf(entryOf(operation.contentOf(instance), 'spec'), 'storageClassName'));
}
