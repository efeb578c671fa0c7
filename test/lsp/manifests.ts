import { temporaryFolder } from '../node/temporaryFolder.ts';

/** An Application, with a wave and with Applications that it needs. */
export function application(name: string, options: { wave?: string; needs?: string } = {}): string {
  const annotations = [
    ...(options.wave === undefined ? [] : [`    argocd.argoproj.io/sync-wave: ${options.wave}\n`]),
    ...(options.needs === undefined ? [] : [`    sync-waves/depends-on: ${options.needs}\n`]),
  ].join('');
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
${annotations === '' ? '' : `  annotations:\n${annotations}`}spec:
  project: default
`;
}

/** A Kustomize file that lists resources. */
export function kustomization(...resources: readonly string[]): string {
  return ['kind: Kustomization', 'resources:', ...resources.map((resource) => `  - ${resource}`), ''].join(
    '\n',
  );
}

/** A folder in which `api` needs `database`, which syncs later. */
export function wrongOrder(): string {
  return temporaryFolder({
    'apps/kustomization.yaml': kustomization('api.yaml', 'database.yaml'),
    'apps/api.yaml': application('api', { wave: '"1"', needs: 'database' }),
    'apps/database.yaml': application('database', { wave: '"2"' }),
  });
}

/** Where the wave of such an Application stands, with line and column from 1. */
export const waveFinding = '6:35';

/** What is shown in `apps/api.yaml` of `wrongOrder`. */
export const laterWave = `${waveFinding} dependency-in-later-wave`;
