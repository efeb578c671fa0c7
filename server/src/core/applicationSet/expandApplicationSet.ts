import type { ManifestAddress } from '../manifest/manifest.ts';
import { findManifestNode } from '../manifest/readManifests.ts';
import type { RenderedResource, Unresolved } from '../render/renderedResource.ts';
import type { SourceFiles } from '../render/sourceFiles.ts';
import { entryOf, plainOf, type TreeMap } from '../render/kustomize/tree.ts';
import type { FilePath, Place } from '../text/place.ts';
import { listOf, mapOf, type PlainMap } from '../yaml/plainMap.ts';
import { toPlain } from '../yaml/toPlain.ts';
import { readClusterSecret, type ClusterSecret } from './clusterSecret.ts';
import { generateApplications, templateMode, type GeneratedApplications } from './generateApplications.ts';
import type { FileGlobbing } from './generators/matchFiles.ts';
import { applicationResource } from './applicationResource.ts';
import { readRollout, stepsOf, type Rollout } from './rollingSync.ts';

/** Where an ApplicationSet's generators may look. */
export interface ExpansionContext {
  readonly files: SourceFiles;
  /** The directory that holds a repository, or undefined when it is none of the workspace's. */
  repositoryFolder(repoURL: string): FilePath | undefined;
  /** The Secrets that declare clusters to the Argo CD of the ApplicationSet. */
  readonly clusterSecrets: readonly ManifestAddress[];
  readonly fileGlobbing: FileGlobbing | undefined;
}

/** What is known of the Applications that an ApplicationSet generates. */
export interface Expansion {
  readonly applications: readonly RenderedResource[];
  /** Why there may be further ones, or none at all. */
  readonly unresolved: readonly Unresolved[];
  /** Names that several Applications would have: only the first one of each is made (S§6). */
  readonly repeatedNames: readonly string[];
  readonly rollout: Rollout;
  /** The RollingSync step of each Application that has one, from 1. */
  readonly steps: ReadonlyMap<RenderedResource, number>;
  /** Every file and directory whose content or existence the result depends on. */
  readonly reads: ReadonlySet<FilePath>;
}

/**
 * Generates the Applications of an ApplicationSet as Argo CD would, as far as the workspace tells (S§6). Names that
 * are empty, or there already, make no Application.
 */
export function expandApplicationSet(resource: RenderedResource, context: ExpansionContext): Expansion {
  const elsewhere = resource.application?.elsewhere;
  // Its file need not be read again to learn that.
  if (elsewhere && !(elsewhere.includes('clusters') && context.clusterSecrets.length > 0))
    return { ...nothing, unresolved: elsewhere.map((kind) => asks(kind, resource)) };
  const content = resource.content();
  const spec = specOf(content);
  const reads = new Set<FilePath>();
  const rollout = readRollout(spec);
  const generated = generateApplications(spec, {
    mode: templateMode(spec),
    files: context.files,
    repositoryFolder: (repoURL) => context.repositoryFolder(repoURL),
    clusterSecrets: () => context.clusterSecrets.map((address) => secretAt(address, context, reads)),
    fileGlobbing: context.fileGlobbing,
    outer: {},
    reads,
  });
  const resources = generated.applications.map((application) =>
    applicationResource(application, resource, content),
  );
  const applications = rollout.kind === 'stuck' ? [] : named(resources);
  const hasGenerators = listOf(spec['generators']).length > 0;
  const unresolved = [
    ...[...(hasGenerators ? [] : ['generators']), ...generated.unknown.map(({ reason }) => reason)].map(
      (subject) => asks(subject, resource),
    ),
    ...whyInvalid(generated, rollout).map((subject) => ({
      reason: 'invalid' as const,
      subject,
      place: resource.place,
    })),
    ...templatesIn(generated, applications).map(({ subject, place = resource.place }) => ({
      reason: 'template' as const,
      subject,
      place,
    })),
  ];
  return {
    applications,
    unresolved,
    repeatedNames: repeatedNames(generated, resources),
    rollout,
    steps: stepsByResource(applications, rollout),
    reads,
  };
}

const nothing: Expansion = {
  applications: [],
  unresolved: [],
  repeatedNames: [],
  rollout: { kind: 'allAtOnce' },
  steps: new Map(),
  reads: new Set(),
};

function secretAt(
  address: ManifestAddress,
  { files }: ExpansionContext,
  reads: Set<FilePath>,
): ClusterSecret {
  reads.add(address.path);
  const yaml = files.yaml(address.path);
  return readClusterSecret(mapOf(toPlain(yaml && findManifestNode(yaml, address))) ?? {});
}

/** A generator whose answer is not in the files. */
function asks(subject: string, { place }: RenderedResource): Unresolved {
  return { reason: 'generator', subject, place };
}

function named(resources: readonly RenderedResource[]): readonly RenderedResource[] {
  const byName = new Map<string, RenderedResource>();
  for (const resource of resources) {
    const key = resource.unresolved ? `${byName.size} ${resource.name}` : resource.name;
    if (resource.name !== '' && !byName.has(key)) byName.set(key, resource);
  }
  return [...byName.values()];
}

/** None where a patch that is not evaluated may still change the names. */
function repeatedNames(
  { applications }: GeneratedApplications,
  resources: readonly RenderedResource[],
): readonly string[] {
  if (!applications.every(({ isPatched }) => isPatched)) return [];
  const names = resources.filter(({ unresolved }) => !unresolved).map(({ name }) => name);
  return [...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) < index))];
}

/** Why Argo CD would refuse the whole ApplicationSet. */
function whyInvalid({ invalid }: GeneratedApplications, rollout: Rollout): readonly string[] {
  return [...(invalid ? [invalid.reason] : []), ...(rollout.kind === 'stuck' ? ['rollingSync.steps'] : [])];
}

interface Template {
  readonly subject: string;
  readonly place?: Place;
}

/** Names and patches that hold expressions which are not evaluated here. */
function templatesIn(
  generated: GeneratedApplications,
  applications: readonly RenderedResource[],
): readonly Template[] {
  const isPatched = generated.applications.every((application) => application.isPatched);
  return [
    ...(isPatched ? [] : [{ subject: 'templatePatch' }]),
    ...applications
      .filter(({ unresolved }) => unresolved)
      .map(({ name, place }) => ({ subject: name, place })),
  ];
}

function stepsByResource(
  applications: readonly RenderedResource[],
  rollout: Rollout,
): ReadonlyMap<RenderedResource, number> {
  if (rollout.kind !== 'steps') return new Map();
  return new Map(
    applications.flatMap((application) => {
      if (isTemplated(application.labels)) return [];
      const [step] = stepsOf(application.labels, rollout.steps);
      return step === undefined ? [] : [[application, step] as const];
    }),
  );
}

function isTemplated(labels: ReadonlyMap<string, string>): boolean {
  return [...labels].some((entry) => entry.some((text) => text.includes('{{')));
}

/** Whether a specification holds expressions: in a Helm chart, Helm evaluates them before Argo CD sees any. */
export function holdsExpressions(resource: RenderedResource): boolean {
  return JSON.stringify(specOf(resource.content())).includes('{{');
}

function specOf(content: TreeMap): PlainMap {
  const spec = entryOf(content, 'spec');
  return (spec && mapOf(plainOf(spec))) ?? {};
}
