import { scopeOrder, type Awaited, type ScopeOrder } from '../../../server/src/core/order/scopeOrder.ts';
import type { Instance } from '../../../server/src/core/scopes/scope.ts';
import type { Model } from '../../../server/src/core/workspace/model.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';

/** The model of files that are written as objects in one line each: `Kind/name@wave^Hook`. */
export function modelOf(files: Readonly<Record<string, string>>): Model {
  const fixture = Object.entries(files).map(([path, text]) => `#- ${path}\n${text}\n`);
  return workspaceFrom(fixture.join('')).snapshot.model;
}

interface ObjectOptions {
  readonly apiVersion?: string;
  readonly wave?: string;
  readonly hook?: string;
  readonly namespace?: string;
  readonly options?: string;
  /** The fields beside apiVersion, kind and metadata, as the inside of a flow mapping. */
  readonly rest?: string;
}

/** A manifest in one line, with the line that separates it from the next one. */
export function manifest(kind: string, name: string, options: ObjectOptions = {}): string {
  const { apiVersion = 'v1', wave, hook, namespace, rest } = options;
  const annotations = [
    ...(wave === undefined ? [] : [`argocd.argoproj.io/sync-wave: "${wave}"`]),
    ...(hook === undefined ? [] : [`argocd.argoproj.io/hook: "${hook}"`]),
    ...(options.options === undefined ? [] : [`argocd.argoproj.io/sync-options: "${options.options}"`]),
  ];
  const metadata = [
    `name: "${name}"`,
    ...(namespace === undefined ? [] : [`namespace: ${namespace}`]),
    `annotations: {${annotations.join(', ')}}`,
  ];
  const tail = rest === undefined ? '' : `, ${rest}`;
  return `{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {${metadata.join(', ')}}${tail}}\n---\n`;
}

/** The order of the scope of the given name. */
export function orderIn(model: Model, scopeName: string, health: Awaited = 'unknown'): ScopeOrder {
  const scope = model.scopes.find(({ name }) => name === scopeName);
  if (!scope)
    throw new Error(`There is no ${scopeName}, only ${model.scopes.map(({ name }) => name).join()}`);
  return scopeOrder(scope, health);
}

/** The steps, one line each. A `!` stands behind what is awaited, a `?` behind what may be. */
export function printSteps({ steps }: ScopeOrder): readonly string[] {
  const marks = { yes: '!', no: '', unknown: '?' };
  return steps.map(({ phase, wave, objects }) => {
    const names = objects.map(({ instance, awaited, moved }) => {
      const from = moved ? ` (from ${moved.phase} ${moved.wave}, for ${nameOf(moved.inFrontOf)})` : '';
      return nameOf(instance) + marks[awaited] + from;
    });
    return `${phase} ${wave}: ${names.join(', ')}`;
  });
}

export function nameOf({ resource: { kind, name } }: Instance): string {
  return `${kind}/${name}`;
}
