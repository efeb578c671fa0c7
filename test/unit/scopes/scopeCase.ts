import { expect } from 'vitest';
import { inFolder, printScopes } from '../../kit/printModel.ts';
import { fixtureRepository, workspaceFrom, type WorkspaceOptions } from '../../kit/workspaceFrom.ts';

/** Files, and the scopes (see printScopes) and unused files that come of them. */
export interface ScopeCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly scopes: string;
  readonly unused?: readonly string[];
  readonly options?: WorkspaceOptions;
}

export function checkScopes({ files, scopes, unused = [], options }: ScopeCase): void {
  const fixture = Object.entries(files).map(([path, text]) => `#- ${path}\n${text}`);
  const { model } = workspaceFrom(fixture.join(''), options).snapshot;
  expect(printScopes(model)).toBe(scopes.replace(/^\n/, ''));
  expect([...model.unused].map(inFolder)).toEqual(unused);
}

interface AppOptions {
  readonly wave?: string;
  readonly repo?: string;
  readonly kind?: 'Application' | 'ApplicationSet';
  /** Further fields of the source, as a flow mapping's inside. */
  readonly more?: string;
}

/** An Application in one line, so that a case shows the files and not the YAML. Without a path, it installs a chart. */
export function app(name: string, path?: string, options: AppOptions = {}): string {
  const { repo = fixtureRepository, kind = 'Application', more = '' } = options;
  const source =
    path === undefined
      ? 'repoURL: https://charts.example.com, chart: x'
      : `repoURL: "${repo}", path: ${path}`;
  const spec = `{ source: { ${[source, more].filter((part) => part !== '').join(', ')} } }`;
  return object(
    `argoproj.io/v1alpha1 ${kind}`,
    name,
    options.wave,
    `spec: ${kind === 'Application' ? spec : `{ template: { spec: ${spec} } }`}`,
  );
}

export function configMap(name: string, wave?: string): string {
  return object('v1 ConfigMap', name, wave, 'data: {}');
}

/** A kustomization with resources and further lines. */
export function lists(resources: readonly string[], more = ''): string {
  return `resources: [${resources.join(', ')}]\n${more}`;
}

/** @param type apiVersion and kind, separated by a blank */
function object(type: string, name: string, wave: string | undefined, rest: string): string {
  const [apiVersion, kind] = type.split(' ');
  const annotations = wave === undefined ? '' : `, annotations: { argocd.argoproj.io/sync-wave: "${wave}" }`;
  return `{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: ${name}${annotations} }, ${rest} }\n`;
}
