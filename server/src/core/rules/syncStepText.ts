import type { Locale, Localized } from '../l10n/locale.ts';
import type { OrderStep } from '../order/scopeOrder.ts';
import type { SyncPhase } from '../order/syncPhase.ts';

const text: Localized<(wave: string, phase: SyncPhase) => string> = {
  en: (wave, phase) => (phase === 'Sync' ? `wave ${wave}` : `wave ${wave} of phase ${phase}`),
  fr: (wave, phase) => (phase === 'Sync' ? `wave ${wave}` : `wave ${wave} de la phase ${phase}`),
};

/** How messages call a step: by its wave, and by its phase unless that is the one of all ordinary objects. */
export function syncStepText({ wave, phase }: Pick<OrderStep, 'wave' | 'phase'>, locale: Locale): string {
  return text[locale](String(wave), phase);
}
