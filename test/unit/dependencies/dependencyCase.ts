import { expect } from 'vitest';
import { printDependencies, printUnresolved } from '../../kit/printModel.ts';
import { fixtureRepository, workspaceFrom, type WorkspaceOptions } from '../../kit/workspaceFrom.ts';

/** An Application as block YAML: `metadata` and `spec` are further lines, indented by two. */
export function app(name: string, metadata = '', spec = ''): string {
  const indented = (text: string): string => (text === '' ? '' : `  ${text.replaceAll('\n', '\n  ')}\n`);
  return `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${name}\n${indented(metadata)}spec:\n  destination: {}\n${indented(spec)}`;
}

export function needs(names: string, key = 'sync-waves/depends-on'): string {
  return `annotations: { ${key}: ${names} }`;
}

export function project(name: string): string {
  return `apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: ${name} }\n`;
}

export function source(path: string): string {
  return `source: { repoURL: ${fixtureRepository}, path: ${path} }`;
}

/** Files, and what comes of them: see printDependencies and printUnresolved. */
export interface DependencyCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly dependencies?: string;
  readonly unresolved?: string;
  readonly options?: WorkspaceOptions;
}

export function checkDependencies({
  files,
  dependencies = '',
  unresolved = '',
  options,
}: DependencyCase): void {
  const { model } = workspaceFrom(fixtureOf(files), options).snapshot;
  expect(printDependencies(model)).toBe(dependencies.replace(/^\n/, ''));
  expect(printUnresolved(model)).toBe(unresolved.replace(/^\n/, ''));
}

export function fixtureOf(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([path, text]) => `#- ${path}\n${text}`)
    .join('');
}
