import { groupBy } from '../collections/groupBy.ts';
import type { Config, ConfigDependency, PlacedConfig } from '../config/config.ts';
import type { Located } from '../manifest/manifest.ts';
import { isKeptAnnotation } from '../render/manifestAnnotations.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import type { Evidence } from './dependency.ts';
import { isNamed, referencedName, type Reference } from './reference.ts';
import { splitNames, type LocatedScalar } from './splitNames.ts';

/** What declares dependencies, beside the manifest itself. */
export interface Declarations {
  /** The annotation keys that count, our own included. */
  readonly annotationKeys: ReadonlySet<string>;
  /** The configuration in force for the instance's file. */
  readonly config: PlacedConfig | undefined;
}

/** The project that Argo CD brings along (S§4.3). */
const builtInProject = 'default';

/** Everything that says what one Application needs and what needs it, in a stable order. */
export function readReferences(instance: Instance, declarations: Declarations): readonly Reference[] {
  const found = [
    fromAnnotations(instance, declarations.annotationKeys),
    fromOrderComments(instance),
    fromConfig(instance, declarations.config),
    fromProject(instance),
    fromProseComments(instance),
  ];
  return found.every((references) => references.length === 0) ? none : found.flat();
}

const none: readonly Reference[] = [];

function fromAnnotations(instance: Instance, keys: ReadonlySet<string>): readonly Reference[] {
  const found: Reference[] = [];
  for (const key of keys) {
    const annotation = findAnnotation(instance, key);
    if (annotation) found.push(...fromAnnotation(instance, key, annotation));
  }
  return found;
}

function fromAnnotation(instance: Instance, key: string, annotation: LocatedScalar): readonly Reference[] {
  const { path } = annotation.place;
  return splitNames(annotation).flatMap(({ value, range }) =>
    reference(instance, value, {
      kind: 'annotation',
      strength: 'declared',
      place: { path, range },
      text: `${key}: ${value}`,
    }),
  );
}

function fromOrderComments(instance: Instance): readonly Reference[] {
  return (instance.resource.manifest?.orderComments ?? []).flatMap(({ relation, name }) =>
    reference(
      instance,
      name.value,
      {
        kind: 'comment',
        strength: 'declared',
        place: placeOf(instance, name),
        text: `# ${relation}: ${name.value}`,
      },
      { relation },
    ),
  );
}

function fromProseComments(instance: Instance): readonly Reference[] {
  return (instance.resource.manifest?.proseComments ?? []).flatMap(({ relation, name }) =>
    reference(
      instance,
      name.value,
      {
        kind: 'prose',
        strength: 'hint',
        place: placeOf(instance, name),
        text: `# ${relation} ${name.value}`,
      },
      { relation },
    ),
  );
}

function fromConfig(instance: Instance, placed: PlacedConfig | undefined): readonly Reference[] {
  if (!placed) return none;
  return (byDependent(placed.config).get(instance.resource.name) ?? [])
    .filter(({ dependent }) => isNamed(instance, referencedName(dependent.value)))
    .flatMap(({ dependent, provider }) =>
      reference(instance, provider.value, {
        kind: 'config',
        strength: 'declared',
        place: { path: placed.path, range: provider.range },
        text: `${dependent.value}: ${provider.value}`,
      }),
    );
}

const groups = new WeakMap<Config, ReadonlyMap<string, readonly ConfigDependency[]>>();

/** The declarations of a configuration by the dependent's name without its namespace. */
function byDependent(config: Config): ReadonlyMap<string, readonly ConfigDependency[]> {
  const known = groups.get(config);
  if (known) return known;
  const group = groupBy(config.dependencies, ({ dependent }) => referencedName(dependent.value)?.name ?? '');
  groups.set(config, group);
  return group;
}

function fromProject(instance: Instance): readonly Reference[] {
  const { application, manifest, place } = instance.resource;
  const project = application?.project;
  if (project === undefined || project === builtInProject || saysParent(instance, project)) return none;
  const range = application?.ranges.project;
  return reference(
    instance,
    project,
    {
      kind: 'project',
      strength: 'hard',
      place: range && manifest ? { path: manifest.address.path, range } : place,
      text: `spec.project: ${project}`,
    },
    { to: 'project' },
  );
}

/** What an ApplicationSet says of all that it generates is a dependency of its own. */
function saysParent({ scope: { order, parent } }: Instance, project: string): boolean {
  return order !== 'waves' && parent?.resource.application?.project === project;
}

function reference(
  instance: Instance,
  text: string,
  evidence: Evidence,
  { relation = 'after', to = 'application' }: Partial<Pick<Reference, 'relation' | 'to'>> = {},
): readonly Reference[] {
  const name = referencedName(text);
  return name ? [{ instance, name, relation, to, evidence }] : [];
}

/** As rendered; keys that only the settings know are looked up in the manifest. */
function findAnnotation({ resource }: Instance, key: string): LocatedScalar | undefined {
  const rendered = resource.annotations.get(key);
  if (rendered) return { value: rendered.value, style: rendered.style, place: rendered.origin.place };
  if (isKeptAnnotation(key)) return undefined;
  const written = resource.manifest?.annotations.findLast((entry) => entry.key.value === key);
  if (!written) return undefined;
  return { value: written.value.value, style: written.style, place: placeOf({ resource }, written.value) };
}

function placeOf({ resource }: Pick<Instance, 'resource'>, { range }: Located<unknown>): Place {
  return { path: resource.manifest?.address.path ?? resource.place.path, range };
}
