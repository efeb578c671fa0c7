import type { GraphScope } from '../graphReport.ts';

/** What stands over a scope in a graph, in no language: its name, or what generates its Applications. */
export function graphTitle({ name, generatedBy }: GraphScope): string {
  return generatedBy === null ? name : `ApplicationSet ${generatedBy}`;
}
