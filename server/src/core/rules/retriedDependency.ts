import type { Dependency, Evidence } from '../dependencies/dependency.ts';

const retried: ReadonlySet<Evidence['kind']> = new Set(['project', 'cluster', 'repository']);

/** Whether nothing but Argo CD itself lacks the provider: a project, a cluster, a repository. It tries again (S§4.3). */
export function isRetried({ evidence }: Dependency): boolean {
  return evidence.every(({ kind }) => retried.has(kind));
}

/** Whether nothing but `spec.project` speaks for a dependency. */
export function isOnProject({ evidence }: Dependency): boolean {
  return evidence.every(({ kind }) => kind === 'project');
}

/** Whether nothing but a way to log in to a repository speaks for a dependency. */
export function isOnRepository({ evidence }: Dependency): boolean {
  return evidence.every(({ kind }) => kind === 'repository');
}
