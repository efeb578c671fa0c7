import type { Dependency } from '../dependencies/dependency.ts';

/** Whether nothing but `spec.project` speaks for a dependency. Argo CD tries again until the project exists (S§4.3). */
export function isOnProject({ evidence }: Dependency): boolean {
  return evidence.every(({ kind }) => kind === 'project');
}
