import type { Instance } from './scope.ts';

/**
 * Whether some Applications are in several waves: somebody wants them in order. A wave that a template decides counts
 * as one more, so hand over only what stands as it is written to be certain.
 */
export function ordersApplications(applications: readonly Instance[]): boolean {
  return new Set(applications.map(({ wave }) => wave)).size > 1;
}
