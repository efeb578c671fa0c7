import { expect } from 'vitest';
import { describeInstance, printDependencies } from '../../../kit/printModel.ts';
import { fixtureRepository, workspaceFrom } from '../../../kit/workspaceFrom.ts';
import type { Model } from '../../../../server/src/core/workspace/model.ts';
import { fixtureOf } from '../dependencyCase.ts';

/** Files of `/workspace`, and what follows from them: see printDependencies and printOpen. */
export interface InferenceCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly dependencies?: string;
  readonly open?: string;
}

export function checkInference({ files, dependencies = '', open = '' }: InferenceCase): void {
  const { model } = workspaceFrom(fixtureOf(files)).snapshot;
  expect(printDependencies(model)).toBe(dependencies.replace(/^\n/, ''));
  expect(printOpen(model)).toBe(open.replace(/^\n/, ''));
}

/** `dependent: evidence: external`, or who else could provide it; one line for each want, sorted. */
export function printOpen({ graph }: Pick<Model, 'graph'>): string {
  return graph.open
    .map(({ dependent, want, candidates }) => {
      const outcome =
        candidates.length === 0 ? 'external' : candidates.map(describeInstance).sort().join(', ');
      return `${describeInstance(dependent)}: ${want.evidence.text}: ${outcome}\n`;
    })
    .sort()
    .join('');
}

interface AppOptions {
  readonly namespace?: string;
  /** The inside of `destination`; by default the Namespace alone. */
  readonly destination?: string;
  /** The inside of the source; by default the directory of the same name. */
  readonly source?: string;
  /** Further lines of `spec`, as the inside of a flow mapping. */
  readonly more?: string;
}

/** An Application in one line. It deploys the directory of its name to Namespace `shop` and creates that. */
export function app(
  name: string,
  { namespace = 'shop', destination, source, more }: AppOptions = {},
): string {
  const parts = [
    `destination: { ${destination ?? `namespace: ${namespace}`} }`,
    `source: { ${source ?? `repoURL: "${fixtureRepository}", path: ${name}`} }`,
    more ?? 'syncPolicy: { syncOptions: [CreateNamespace=true] }',
  ];
  return `{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: ${name}, namespace: argocd }, spec: { ${parts.join(', ')} } }\n`;
}

/** A manifest in one line. `type` is apiVersion and kind, separated by a blank; `rest` stands beside metadata. */
export function object(type: string, name: string, rest = '', metadata = ''): string {
  const [apiVersion = '', kind = ''] = type.split(' ');
  const inside = [`name: ${name}`, metadata].filter((part) => part !== '').join(', ');
  return `{ ${[`apiVersion: ${apiVersion}, kind: ${kind}, metadata: { ${inside} }`, rest].filter((part) => part !== '').join(', ')} }\n`;
}

/** A Deployment whose container has these further fields. */
export function deployment(name: string, container: string, metadata = ''): string {
  return object(
    'apps/v1 Deployment',
    name,
    `spec: { template: { spec: { containers: [{ name: c, image: i, ${container} }] } } }`,
    metadata,
  );
}

/** A container's environment from a Secret. */
export function fromSecret(name: string, more = ''): string {
  return `envFrom: [{ secretRef: { name: ${name}${more} } }]`;
}

export const secret = (name: string, metadata = ''): string => object('v1 Secret', name, '', metadata);
