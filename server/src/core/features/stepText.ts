import type { OrderStep } from '../order/scopeOrder.ts';

/** A step as people call it: `wave 4`, with its phase where the order has several ones: `PreSync, wave 4`. */
export function stepText(
  { phase, wave }: Pick<OrderStep, 'phase' | 'wave'>,
  all: readonly OrderStep[],
): string {
  const hasPhases = all.some((step) => step.phase !== 'Sync');
  return hasPhases ? `${phase}, wave ${wave}` : `wave ${wave}`;
}
