import type { Locale } from '../l10n/locale.ts';
import type { PlanConflict } from './planProblem.ts';
import type { ScopePlan } from './planScopes.ts';
import { planText } from './planText.ts';
import type { ScopeEdge } from './scopeProblem.ts';

/** What the words for a conflict are taken from. */
interface PlanContext {
  readonly plan: ScopePlan;
  readonly locale: Locale;
}

/** A conflict as a sentence: what stands against each other, what the plan does not do, and what can be done about it. */
export function conflictText(conflict: PlanConflict<ScopeEdge>, context: PlanContext): string {
  const messages = planText[context.locale];
  const [first] = conflict.pins.map((id) => context.plan.unitOf(id));
  if (conflict.leftOut) return edgeText(conflict, conflict.leftOut, context);
  if (!first) return '';
  const { name } = first.instances[0].resource;
  if (conflict.kind === 'pinned') return messages.pinned(name, first.wave);
  if (conflict.kind === 'fixed') return messages.unwritable(name, first.wave);
  return messages[conflict.kind === 'torn' ? 'torn' : 'reserved'](name, first.wave);
}

function edgeText(
  conflict: PlanConflict<ScopeEdge>,
  leftOut: ScopeEdge,
  { plan, locale }: PlanContext,
): string {
  const messages = planText[locale];
  const nameOf = (id: string): string => plan.unitOf(id)?.instances[0].resource.name ?? id;
  const waveOf = (id: string): number => plan.unitOf(id)?.wave ?? 0;
  const [dependent, provider] = leftOut.carriers;
  const names = [dependent.resource.name, provider.resource.name] as const;
  if (leftOut.dependent === leftOut.provider) return messages.samePlace(...names);
  if (conflict.kind === 'order') {
    return messages.order({
      ...{ dependent: names[0], dependentWave: waveOf(leftOut.dependent) },
      ...{ provider: names[1], providerWave: waveOf(leftOut.provider) },
      evidence: leftOut.dependency.evidence[0]?.text ?? '',
    });
  }
  const way = [conflict.edges[0]?.carriers[1], ...conflict.edges.map(({ carriers: [each] }) => each)].flatMap(
    (instance) => instance?.resource.name ?? [],
  );
  if (conflict.kind === 'cycle') return messages.cycle([...new Set(way)].join(', '), ...names);
  const held = [
    ...conflict.pins.map((id) => messages.pin(nameOf(id), waveOf(id))),
    ...conflict.bands.map((id) => messages.inBand(nameOf(id))),
  ];
  return messages.bounds(held.join(messages.and), way.join(', '), ...names);
}
