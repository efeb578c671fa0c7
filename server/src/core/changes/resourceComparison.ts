import { plainOf } from '../render/kustomize/tree.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';

/**
 * Compares what two moments of a workspace apply, by the names of scopes and resources. Where something is written does
 * not count, so the two may lie in different folders.
 */
export class ResourceComparison {
  readonly #models: readonly [Model, Model];
  readonly #known = new Map<string, boolean>();

  constructor(before: Model, after: Model) {
    this.#models = [before, after];
  }

  /** Whether a resource, or anything that an Application of this name renders, is new, gone or another one. */
  hasChanged(scope: string, name: string): boolean {
    return this.#differ(JSON.stringify([scope, name]), (model) =>
      signatures(model, scope, (instance) => instance.resource.name === name),
    );
  }

  /** Whether anything in a scope is new, gone or another one. */
  hasScopeChanged(scope: string): boolean {
    return this.#differ(JSON.stringify([scope]), (model) => signatures(model, scope, () => true));
  }

  #differ(key: string, describe: (model: Model) => string): boolean {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const [before, after] = this.#models.map(describe);
    this.#known.set(key, before !== after);
    return before !== after;
  }
}

function signatures(model: Model, scopeName: string, isMeant: (instance: Instance) => boolean): string {
  const scopes = model.scopes.filter(({ name }) => name === scopeName);
  const instances = scopes.flatMap((scope) => scope.instances.filter(isMeant));
  const rendered = model.scopes.filter(({ parent }) => parent !== undefined && instances.includes(parent));
  return [instances.map(signature).sort(), ...rendered.map(scopeSignature).sort()].join('\n');
}

function scopeSignature({ name, instances, unresolved }: Scope): string {
  const missing = unresolved.map(({ reason, subject }) => `${reason} ${subject}`);
  return [name, ...missing.sort(), ...instances.map(signature).sort()].join('\n');
}

function signature({ resource, step }: Instance): string {
  const { apiVersion, kind, name, namespace, annotations, labels } = resource;
  const values = [...annotations].map(([key, { value, type }]) => [key, value, type]);
  const content = plainOf(resource.content());
  return JSON.stringify(
    [apiVersion, kind, name, namespace, step, values, [...labels], content],
    (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
  );
}
