import { expect } from 'vitest';
import { printDependencies } from '../../../kit/printModel.ts';
import { workspaceFrom } from '../../../kit/workspaceFrom.ts';
import { fixtureOf } from '../dependencyCase.ts';
import { object, type InferenceCase } from './inferenceCase.ts';

export const inArgo = (type: string): string =>
  `namespace: argocd, labels: { argocd.argoproj.io/secret-type: ${type} }`;
export const argoSecret = (name: string, type: string, fields: string): string =>
  object('v1 Secret', name, `stringData: { ${fields} }`, inArgo(type));
export const chart = (repoURL: string): string => `repoURL: "${repoURL}", chart: c, targetRevision: 1.0.0`;
export const git = (repoURL: string): string => `repoURL: "${repoURL}", path: p`;
export const files = (...objects: readonly string[]): Readonly<Record<string, string>> => ({
  'apps/all.yaml': objects.join('---\n'),
});
export const charts = 'https://charts.example.com/private';
export const login = 'username: u, password: p';

/** What nothing offers is not listed either. */
export function checkArgo({ files: all, dependencies = '' }: InferenceCase): void {
  const { model } = workspaceFrom(fixtureOf(all)).snapshot;
  expect(printDependencies(model)).toBe(dependencies.replace(/^\n/, ''));
  const open = model.graph.open.map(({ want }) => want.evidence.kind);
  expect(open.filter((kind) => kind === 'cluster' || kind === 'repository')).toEqual([]);
}
