import type { Locale } from '../l10n/locale.ts';
import type { Finding } from '../rules/finding.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { PlanConflict } from './planProblem.ts';
import type { PlannedInstances, ScopePlan } from './planScopes.ts';
import { conflictText } from './conflictText.ts';
import { planText } from './planText.ts';
import type { ScopeEdge } from './scopeProblem.ts';

/** One line of a plan: an Application that gets another wave, and why. */
export interface PlanRow {
  readonly instance: Instance;
  /** Undefined where no wave is set, so that it is 0. */
  readonly from: bigint | undefined;
  readonly to: bigint;
  readonly kind: PlannedInstances['basis']['kind'];
  readonly reason: string;
  /** The findings about orders that it takes part in removing. */
  readonly removes: readonly Finding[];
  /** The Application is not there yet, and is created. */
  readonly isNew?: true;
}

/** The wave that is written then; undefined where it is taken away, or a new Application gets none. */
export function writtenWave({ kind, to }: PlanRow): bigint | undefined {
  return kind === 'removed' || kind === 'kept' ? undefined : to;
}

export interface PlanDescription {
  /** By scope, planned wave and name. */
  readonly rows: readonly PlanRow[];
  /** What the plan could not do, and why. */
  readonly conflicts: readonly { readonly conflict: PlanConflict<ScopeEdge>; readonly text: string }[];
  /** See `ScopePlan.savedWaves`. */
  readonly savedWaves: number | undefined;
}

/** A plan in words. What shares its place with another Application has a row of its own. */
export function describePlan(plan: ScopePlan, snapshot: Snapshot, locale: Locale): PlanDescription {
  const removed = removedFindings(plan, snapshot);
  const rows = plan.units
    .filter(({ isChanged }) => isChanged)
    .flatMap((unit) =>
      unit.instances.map((instance): PlanRow => ({
        instance,
        from: unit.unit.isSet ? instance.wave : undefined,
        to: BigInt(unit.wave),
        kind: unit.basis.kind,
        reason: reasonOf(unit, plan, locale),
        removes: removed.get(instance.id) ?? [],
      })),
    );
  return {
    rows: rows.sort(inPlanOrder),
    conflicts: plan.conflicts.map((conflict) => ({
      conflict,
      text: conflictText(conflict, { plan, locale }),
    })),
    savedWaves: plan.savedWaves,
  };
}

function reasonOf(
  { basis, bandName, unit, wave }: PlannedInstances,
  plan: ScopePlan,
  locale: Locale,
): string {
  const messages = planText[locale];
  if (!('edge' in basis)) {
    return {
      kept: messages.kept,
      band: messages.band(bandName),
      default: messages.fallback,
      renumbered: messages.renumbered,
      merged: messages.merged(BigInt(unit.wave), BigInt(wave)),
      moved: messages.moved,
      removed: messages.removed(BigInt(unit.wave)),
      aligned: messages.aligned('like' in basis ? basis.like : ''),
    }[basis.kind];
  }
  const { edge, kind } = basis;
  const [dependent, provider] = edge.carriers;
  const other = kind === 'behind' ? provider : dependent;
  const otherWave = plan.unitOf(kind === 'behind' ? edge.provider : edge.dependent)?.wave ?? 0;
  return messages[kind](other.resource.name, otherWave, edge.dependency.evidence[0]?.text ?? '');
}

/** By instance, the findings about an order that is right after the plan. */
function removedFindings(plan: ScopePlan, { findings }: Snapshot): ReadonlyMap<string, readonly Finding[]> {
  const waves = new Map(
    plan.units.flatMap(({ instances, wave }) => instances.map(({ id }) => [id, wave] as const)),
  );
  const removed = new Map<string, Finding[]>();
  for (const finding of [...findings.values()].flat()) {
    const { dependent, provider } = finding.order ?? {};
    if (dependent === undefined || provider === undefined) continue;
    if ((waves.get(dependent) ?? 0) <= (waves.get(provider) ?? 0)) continue;
    for (const id of [dependent, provider]) removed.set(id, [...(removed.get(id) ?? []), finding]);
  }
  return removed;
}

/** By scope, planned wave and name. */
export function inPlanOrder(one: PlanRow, other: PlanRow): number {
  return (
    compare(one.instance.scope.name, other.instance.scope.name) ||
    Number(one.to - other.to) ||
    compare(one.instance.resource.name, other.instance.resource.name)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
