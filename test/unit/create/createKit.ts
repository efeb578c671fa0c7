import { expect } from 'vitest';
import { createApplications } from '../../../server/src/core/create/createApplications.ts';
import type { NewApplication } from '../../../server/src/core/create/creation.ts';
import { describeCreateNote, describeCreateProblem } from '../../../server/src/core/create/createText.ts';
import { describeSnapshot } from '../../kit/describeSnapshot.ts';
import { fixtureFolder } from '../../kit/fixture.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';

interface ApplicationText {
  readonly path?: string;
  readonly namespace?: string;
  /** Lines of `metadata` behind the namespace. */
  readonly metadata?: string;
  /** Instead of a source with a path. */
  readonly source?: string;
}

export function application(name: string, text: ApplicationText = {}): string {
  const { path = `manifests/${name}`, namespace = 'shop', metadata = '', source } = text;
  return [
    'apiVersion: argoproj.io/v1alpha1',
    'kind: Application',
    'metadata:',
    `  name: ${name}`,
    '  namespace: argocd',
    ...(metadata === '' ? [] : [metadata]),
    'spec:',
    '  project: default',
    ...(source === undefined
      ? [
          '  source:',
          '    repoURL: https://example.com/acme/platform.git',
          '    targetRevision: main',
          `    path: ${path}`,
        ]
      : [source]),
    '  destination:',
    '    server: https://kubernetes.default.svc',
    `    namespace: ${namespace}`,
    '',
  ].join('\n');
}

export const wave = (value: string): string => `  annotations:\n    argocd.argoproj.io/sync-wave: ${value}`;

/** The files of a scope `apps` that lists them all. */
export function scope(files: Readonly<Record<string, string>>, list = Object.keys(files)): string {
  const entries = Object.entries(files).map(([name, text]) => `#- apps/${name}\n${text}`);
  return `#- apps/kustomization.yaml\nresources:\n${list.map((name) => `- ${name}\n`).join('')}${entries.join('')}`;
}

/** What is created in the scopes, or why nothing is. */
export function create(
  fixture: string,
  request: Omit<NewApplication, 'scope'>,
  scopes: readonly string[] = ['apps'],
): { readonly files: Readonly<Record<string, string>>; readonly notes: readonly string[] } | string {
  const { workspace, snapshot, host } = workspaceFrom(fixture);
  const requests = scopes.flatMap((name) =>
    snapshot.model.scopes.filter((each) => each.name === name).map((each) => ({ ...request, scope: each })),
  );
  expect(requests).toHaveLength(scopes.length);
  const before = describeSnapshot(snapshot);
  const creation = createApplications(
    {
      snapshot,
      textOf: (path) => host.readText(path),
      suppose: (changes, use) => workspace.suppose(changes, use),
    },
    requests,
  );
  expect(describeSnapshot(workspace.snapshot)).toEqual(before);
  const show = (path: string): string => path.replace(`${fixtureFolder}/`, '');
  if ('kind' in creation) return describeCreateProblem(creation, 'en', show);
  return {
    files: Object.fromEntries(creation.files.map(({ path, after }) => [show(path), after])),
    notes: creation.applications.flatMap(({ notes }) => notes.map((note) => describeCreateNote(note, 'en'))),
  };
}

/** The manifest of the new Application. */
export function created(...given: Parameters<typeof create>): string {
  const outcome = create(...given);
  return typeof outcome === 'string' ? outcome : (Object.values(outcome.files)[0] ?? '');
}
