import { groupBy } from '../collections/groupBy.ts';
import { wavePlace } from '../fixes/wavePlace.ts';
import type { Localized } from '../l10n/locale.ts';
import { entryOf, textOf } from '../render/kustomize/tree.ts';
import { nameSome } from './nameSome.ts';
import { nameWithKind } from './nameWithKind.ts';
import type { Report, RuleContext, StepsRule } from './rule.ts';
import type { SyncOperation, Use } from './syncOperation.ts';
import { syncStepText } from './syncStepText.ts';
import { waveFix } from './waveFix.ts';

const text: Localized<{
  message(cronJob: string, names: string, step: string): string;
  applied(name: string, step: string): string;
}> = {
  en: {
    message: (cronJob, names, step) =>
      `${cronJob} needs what the same sync applies only later: ${names}. A run that starts in between fails. Move ${cronJob} to ${step}.`,
    applied: (name, step) => `${name} is applied in ${step}.`,
  },
  fr: {
    message: (cronJob, names, step) =>
      `${cronJob} a besoin de ce que la même synchronisation n’applique que plus tard : ${names}. Une exécution qui démarre entre-temps échoue. Déplacez ${cronJob} en ${step}.`,
    applied: (name, step) => `${name} est appliqué en ${step}.`,
  },
};

/** No wave waits for the Pods of a CronJob, but its schedule does not wait for the wave of what they need (S§2.5, S§7.3). */
export const cronjobBeforeReference: StepsRule = {
  id: 'cronjob-before-reference',
  over: 'steps',
  severity: 'information',
  fixable: true,
  title: {
    en: 'A CronJob needs an object that the same sync applies in a later wave',
    fr: 'Un CronJob a besoin d’un objet que la même synchronisation applique dans une wave ultérieure',
  },
  check: (operation, context) => {
    const late = operation.uses.filter((use) => isLate(use) && isScheduled(use, operation));
    return [...groupBy(late, ({ consumer }) => consumer)].flatMap(([, uses]) =>
      report(uses, operation, context),
    );
  },
};

/** What another phase brings is no matter of waves. */
function isLate({ consumer, provider }: Use): boolean {
  return consumer.step.phase === provider.step.phase && consumer.index < provider.index;
}

function isScheduled({ consumer: { instance }, need }: Use, operation: SyncOperation): boolean {
  const { group, kind } = instance.resource;
  if (group !== 'batch' || kind !== 'CronJob' || need.effect !== 'start') return false;
  const isSuspended = textOf(entryOf(entryOf(operation.contentOf(instance), 'spec'), 'suspend')) === 'true';
  return !isSuspended && !need.field.includes('imagePullSecrets');
}

function report(
  uses: readonly Use[],
  { scope }: SyncOperation,
  { settings: { locale } }: RuleContext,
): readonly Report[] {
  const needed = [...new Map(uses.map(({ provider }) => [provider.instance, provider])).values()];
  const last = needed.toSorted((one, other) => other.index - one.index)[0];
  const cronJob = uses[0]?.consumer.instance;
  if (!cronJob || !last) return [];
  const messages = text[locale];
  return [
    {
      place: wavePlace(cronJob),
      message: messages.message(
        nameWithKind(cronJob),
        nameSome(
          needed.map(({ instance }) => instance),
          locale,
          nameWithKind,
        ),
        syncStepText(last.step, locale),
      ),
      related: needed.map(({ instance, step }) => ({
        place: wavePlace(instance),
        message: messages.applied(nameWithKind(instance), syncStepText(step, locale)),
      })),
      application: scope.parent?.resource.name,
      provider: undefined,
      scope: scope.name,
      fixes: waveFix(cronJob, last.step.wave, locale),
    },
  ];
}
