import { annotationKeys } from '../argo/annotationKeys.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import { nameWithKind } from './nameWithKind.ts';
import { isAwaitedPod } from './isAwaitedPod.ts';
import type { Report, RuleContext, StepsRule } from './rule.ts';
import type { SyncOperation, Use } from './syncOperation.ts';

const text: Localized<{ message(hook: string, names: string): string; needed(name: string): string }> = {
  en: {
    message: (hook, names) =>
      `${hook} runs in phase PreSync, but needs what is applied only after that phase: ${names}. On the first sync its Pods do not start, and nothing else is applied. Make a PreSync hook in an earlier wave of what it needs, or run ${hook} in phase Sync behind it.`,
    needed: (name) => `${name} is applied in a later phase.`,
  },
  fr: {
    message: (hook, names) =>
      `${hook} s’exécute en phase PreSync, mais a besoin de ce qui n’est appliqué qu’après cette phase : ${names}. À la première synchronisation ses Pods ne démarrent pas, et rien d’autre n’est appliqué. Faites-en un hook PreSync dans une wave antérieure, ou exécutez ${hook} en phase Sync après.`,
    needed: (name) => `${name} est appliqué dans une phase ultérieure.`,
  },
};

/** The phase Sync begins only when all PreSync hooks have completed (S§2.3, S§7.2). */
export const presyncNeedsSyncResource: StepsRule = {
  id: 'presync-needs-sync-resource',
  over: 'steps',
  severity: 'error',
  fixable: false,
  title: {
    en: 'A PreSync hook needs an object that is applied after it',
    fr: 'Un hook PreSync a besoin d’un objet appliqué après lui',
  },
  check: (operation, context) => {
    const missing = operation.uses.filter(
      (use) =>
        use.consumer.step.phase === 'PreSync' &&
        use.provider.step.phase !== 'PreSync' &&
        isAwaitedPod(use, operation),
    );
    return [...groupBy(missing, ({ consumer }) => consumer.instance)].map(([hook, uses]) =>
      report(hook, uses, operation, context),
    );
  },
};

function report(
  hook: Instance,
  uses: readonly Use[],
  { scope }: SyncOperation,
  { settings: { locale } }: RuleContext,
): Report {
  const needed = [...new Map(uses.map((use) => [use.provider.instance, use])).values()];
  const messages = text[locale];
  const names = needed.map(({ provider }) => nameWithKind(provider.instance));
  return {
    place: hookPlace(hook),
    message: messages.message(nameWithKind(hook), names.join(', ')),
    related: needed.map(({ provider: { instance } }) => ({
      place: instance.resource.place,
      message: messages.needed(nameWithKind(instance)),
    })),
    application: scope.parent?.resource.name,
    provider: undefined,
    scope: scope.name,
    fixes: [],
  };
}

function hookPlace({ resource: { annotations, place } }: Instance): Place {
  const hook = annotations.get(annotationKeys.hook) ?? annotations.get(annotationKeys.helmHook);
  return hook?.origin.place ?? place;
}
