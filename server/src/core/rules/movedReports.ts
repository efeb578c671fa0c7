import type { Localized } from '../l10n/locale.ts';
import type { Instance } from '../scopes/scope.ts';
import { nameWithKind } from './nameWithKind.ts';
import type { Report, RuleContext } from './rule.ts';
import type { PlacedObject, SyncOperation } from './syncOperation.ts';
import { syncStepText } from './syncStepText.ts';
import { waveFix } from './waveFix.ts';

type Moved = NonNullable<PlacedObject['object']['moved']>;

interface Facts {
  readonly name: string;
  readonly own: string;
  readonly user: string;
  readonly step: string;
}

const text: Localized<{ message(facts: Facts): string; user(name: string): string }> = {
  en: {
    message: ({ name, own, user, step }) =>
      `${name} sets ${own}, but Argo CD applies it in ${step}, right before ${user}, which needs it. The wave has no effect. Set the wave that is used, or none.`,
    user: (name) => `${name} needs it first.`,
  },
  fr: {
    message: ({ name, own, user, step }) =>
      `${name} définit la ${own}, mais Argo CD l’applique en ${step}, juste avant ${user}, qui en a besoin. La wave est sans effet. Définissez la wave utilisée, ou aucune.`,
    user: (name) => `${name} en a besoin en premier.`,
  },
};

/** Both waves are written down and say the reverse: beside an object that sets none, the wave does no harm. */
function isReversed({ phase, inFrontOf }: Moved, step: PlacedObject['step']): boolean {
  return phase === step.phase && inFrontOf.waveSource !== undefined;
}

/** The objects whose own wave counts for nothing, since Argo CD pulls them in front of what needs them (S§2.3). */
export function movedReports(
  operation: SyncOperation,
  { settings: { locale } }: RuleContext,
  isMeant: (instance: Instance) => boolean,
): readonly Report[] {
  const { scope } = operation;
  const messages = text[locale];
  return operation.placed.flatMap(({ instance, object: { moved }, step }: PlacedObject) => {
    const annotation = instance.waveSource?.annotation;
    if (!moved || !annotation || !isMeant(instance) || !isReversed(moved, step)) return [];
    const user = nameWithKind(moved.inFrontOf);
    return [
      {
        place: annotation.origin.place,
        message: messages.message({
          name: nameWithKind(instance),
          own: syncStepText(moved, locale),
          user,
          step: syncStepText(step, locale),
        }),
        related: [{ place: moved.inFrontOf.resource.place, message: messages.user(user) }],
        application: scope.parent?.resource.name,
        provider: undefined,
        scope: scope.name,
        fixes: waveFix(instance, step.wave, locale),
      },
    ];
  });
}
