import { scalarText } from './parameters.ts';
import { listOf, mapOf, textOf, type PlainMap } from '../yaml/plainMap.ts';

/** One step of a RollingSync, as the ApplicationSet writes it. */
export interface RolloutStep {
  readonly matchExpressions: readonly unknown[];
  /** A number or a percentage; undefined for all at once. */
  readonly maxUpdate: unknown;
}

/** How an ApplicationSet orders what it generates (S§4.2). `stuck`: without any step, nothing is reconciled. */
export type Rollout =
  | { readonly kind: 'allAtOnce' }
  | { readonly kind: 'stuck' }
  | { readonly kind: 'steps'; readonly steps: readonly RolloutStep[] };

/** Reads `spec.strategy`: only the exact type counts, and only together with a `rollingSync` block (S§4.2). */
export function readRollout(spec: PlainMap): Rollout {
  const strategy = mapOf(spec['strategy']);
  const rollingSync = mapOf(strategy?.['rollingSync']);
  if (strategy?.['type'] !== 'RollingSync' || !rollingSync) return { kind: 'allAtOnce' };
  const steps = listOf(rollingSync['steps']).map((step) => mapOf(step) ?? {});
  if (steps.length === 0) return { kind: 'stuck' };
  return {
    kind: 'steps',
    steps: steps.map((step) => ({
      matchExpressions: listOf(step['matchExpressions']),
      maxUpdate: step['maxUpdate'],
    })),
  };
}

/**
 * The steps that take an Application with these labels, counted from 1. The first one counts; Argo CD reports several
 * as a mistake, and never syncs an Application that no step takes (S§4.2).
 */
export function stepsOf(
  labels: ReadonlyMap<string, string>,
  steps: readonly RolloutStep[],
): readonly number[] {
  return steps.flatMap(({ matchExpressions }, index) =>
    matchExpressions.every((expression) => matches(expression, labels)) ? [index + 1] : [],
  );
}

/**
 * How many of a step's Applications are synced at a time: percentages are rounded down, but to 1 at least unless they
 * are 0; 0 waits for somebody to sync by hand; text that is no number counts as 1 (S§4.2).
 */
export function updatesAtOnce(maxUpdate: unknown, applications: number): number {
  if (maxUpdate === undefined || maxUpdate === null) return applications;
  const text = scalarText(maxUpdate);
  if (/^\d+$/.test(text)) return Math.min(Number(text), applications);
  const percent = /^(\d+)%$/.exec(text)?.[1];
  if (percent === undefined) return Math.min(1, applications);
  if (Number(percent) === 0) return 0;
  return Math.min(Math.max(Math.floor((applications * Number(percent)) / 100), 1), applications);
}

/** A missing label fails `In` and satisfies `NotIn`; there are no other operators here. */
function matches(expression: unknown, labels: ReadonlyMap<string, string>): boolean {
  const fields = mapOf(expression);
  const label = labels.get(textOf(fields?.['key']) ?? '');
  const isListed = label !== undefined && listOf(fields?.['values']).includes(label);
  if (fields?.['operator'] === 'In') return isListed;
  return fields?.['operator'] === 'NotIn' && !isListed;
}
