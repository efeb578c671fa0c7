import type { Evidence } from './dependency.ts';

const inferredKinds: ReadonlySet<Evidence['kind']> = new Set([
  'object',
  'api',
  'namespace',
  'address',
  'cluster',
  'repository',
]);

/** Whether a piece of evidence follows from what is deployed: nobody wrote it down to say so. */
export function isInferred({ kind }: Evidence): boolean {
  return inferredKinds.has(kind);
}
