import { wavePlace } from '../fixes/wavePlace.ts';
import type { Locale } from '../l10n/locale.ts';
import { nameWithKind } from './nameWithKind.ts';
import type { Report, RuleContext } from './rule.ts';
import type { PlacedObject, SyncOperation } from './syncOperation.ts';
import { syncStepText } from './syncStepText.ts';

/** What to say of an object that the sync waits for. */
export type GatedText = (name: string, step: string, locale: Locale) => string;

/** The objects whose health Argo CD awaits before it goes on to another step (S§2.5). Hooks and plain objects alike. */
export function gatedObjects({ order, placed }: SyncOperation): readonly PlacedObject[] {
  const last = order.steps.findLastIndex(({ phase }) => phase !== 'SyncFail');
  return placed.filter(({ index, object }) => index < last && object.awaited === 'yes');
}

/** A finding for each of these objects, at what sets its wave. */
export function gatedReports(
  found: readonly PlacedObject[],
  { scope }: SyncOperation,
  { settings: { locale } }: RuleContext,
  message: GatedText,
): readonly Report[] {
  return found.map(({ instance, step }) => ({
    place: wavePlace(instance),
    message: message(nameWithKind(instance), syncStepText(step, locale), locale),
    related: [],
    application: scope.parent?.resource.name,
    provider: undefined,
    scope: scope.name,
    fixes: [],
  }));
}
