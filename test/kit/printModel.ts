import type { Evidence } from '../../server/src/core/dependencies/dependency.ts';
import type { Instance, Scope } from '../../server/src/core/scopes/scope.ts';
import type { Model } from '../../server/src/core/workspace/model.ts';
import { fixtureFolder } from './fixture.ts';

/**
 * The scopes of a model as text, one line each, for comparing:
 *
 *     apps (assumed): database 5 · api 3
 *     apps/api by api in apps: Deployment/api 0
 *
 * Kinds are left out for Applications; `?` is a wave that a template decides. Renders every scope.
 */
export function printScopes({ scopes }: Pick<Model, 'scopes'>): string {
  return scopes.map((scope) => `${describeScope(scope)}: ${printInstances(scope.instances)}\n`).join('');
}

/** `dependent → provider (strength: text of the evidence | …)`, one line for each dependency, sorted. */
export function printDependencies({ graph }: Pick<Model, 'graph'>): string {
  return graph.dependencies
    .map(
      ({ dependent, provider, strength, evidence }) =>
        `${describeInstance(dependent)} → ${describeInstance(provider)} (${strength}: ${printEvidence(evidence)})\n`,
    )
    .sort()
    .join('');
}

/** `dependent → name: what came of it`, one line for each reference that leads nowhere, sorted. */
export function printUnresolved({ graph }: Pick<Model, 'graph'>): string {
  return graph.unresolved
    .map(({ instance, relation, name, outcome }) => {
      const result =
        outcome.kind === 'unknown'
          ? `unknown, nearest ${outcome.nearest ?? 'none'}`
          : `ambiguous: ${outcome.candidates.map(describeInstance).join(', ')}`;
      return `${describeInstance(instance)} ${relation} ${name}: ${result}\n`;
    })
    .sort()
    .join('');
}

/** `name in scope`. */
export function describeInstance({ resource, scope }: Instance): string {
  return `${resource.kind === 'Application' ? '' : `${resource.kind}/`}${resource.name} in ${scope.name}`;
}

/** A path of a fixture without its folder. */
export function inFolder(path: string): string {
  return path.startsWith(`${fixtureFolder}/`) ? path.slice(fixtureFolder.length + 1) : path;
}

function describeScope({ name, parent, parentIsAmbiguous }: Scope): string {
  if (!parent) return `${name} (assumed)`;
  return `${name} by ${parent.resource.name} in ${parent.scope.name}${parentIsAmbiguous ? ' or others' : ''}`;
}

function printInstances(instances: readonly Instance[]): string {
  return instances
    .map(({ resource, wave }) => {
      const kind = resource.kind === 'Application' ? '' : `${resource.kind}/`;
      return `${kind}${resource.name} ${wave ?? '?'}`;
    })
    .join(' · ');
}

function printEvidence(evidence: readonly Evidence[]): string {
  return evidence.map(({ text }) => text).join(' | ');
}
