import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Evidence } from '../dependencies/dependency.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Instance } from '../scopes/scope.ts';
import type { FilePath, Place } from '../text/place.ts';
import type { TextRange } from '../text/textRange.ts';
import type { Model } from '../workspace/model.ts';
import { allApplications } from './applicationsIn.ts';
import { contains } from './ranges.ts';

/** Where the mouse is. */
export interface Spot {
  readonly path: FilePath;
  readonly offset: number;
}

/** What stands at a spot, and its span. */
export type HoverTarget =
  | { readonly kind: 'instances'; readonly range: TextRange; readonly instances: readonly Instance[] }
  /** A manifest that no scope lists. */
  | { readonly kind: 'unused'; readonly range: TextRange; readonly manifest: Manifest }
  /** A part of a template, of which nobody here knows what comes of it. */
  | { readonly kind: 'template'; readonly range: TextRange };

/** Annotations whose key and value stand for the wave of their manifest (S§1.1). */
const waveKeys: ReadonlySet<string> = new Set([annotationKeys.syncWave, annotationKeys.helmHookWeight]);

/** What to tell about at a spot; undefined where we have nothing to say. */
export function findHoverTarget(model: Model, spot: Spot): HoverTarget | undefined {
  return (
    findManifest(model, spot) ??
    findTemplateName(model, spot) ??
    findNamed(model, spot) ??
    findConfigDependent(model, spot) ??
    findSetWave(model, spot) ??
    findTemplate(model, spot)
  );
}

/** A manifest's name, or its wave. */
function findManifest(model: Model, { path, offset }: Spot): HoverTarget | undefined {
  for (const manifest of model.manifestsIn(path)) {
    const range = [...rangesOf(manifest)].find((candidate) => contains(candidate, offset));
    if (range) return ofManifest(model, manifest, range);
  }
  return undefined;
}

/** The name in the template of an ApplicationSet: it stands for all that it generates. */
function findTemplateName(model: Model, spot: Spot): HoverTarget | undefined {
  const found = allApplications(model).flatMap(({ resource: { place }, scope }) =>
    scope.order !== 'waves' && scope.parent && isAt(place, spot)
      ? [{ range: place.range, instance: scope.parent }]
      : [],
  );
  return ofInstances(found);
}

function ofManifest(model: Model, manifest: Manifest, range: TextRange): HoverTarget | undefined {
  const instances = model.instancesOf(manifest.address);
  if (instances.length > 0) return { kind: 'instances', range, instances };
  return model.unused.has(manifest.address.path) ? { kind: 'unused', range, manifest } : undefined;
}

function* rangesOf({ name, annotations }: Manifest): Iterable<TextRange> {
  if (name) yield name.range;
  for (const { key, value } of annotations) {
    if (!waveKeys.has(key.value)) continue;
    yield key.range;
    yield value.range;
  }
}

/** The Application that a dependency names, in an annotation, a comment, the configuration or `spec.project`. */
function findNamed({ graph }: Model, spot: Spot): HoverTarget | undefined {
  const found = graph.dependencies.flatMap(({ dependent, provider, evidence }) =>
    evidence
      .filter(({ place }) => isAt(place, spot))
      .map(({ place }) => ({
        range: place.range,
        instance: saysBefore(provider, place) ? dependent : provider,
      })),
  );
  return ofInstances(found);
}

/** The left side of an entry in the configuration: the Application whose dependencies it declares. */
function findConfigDependent({ files, graph }: Model, spot: Spot): HoverTarget | undefined {
  const declared = files.get(spot.path)?.config?.value.dependencies ?? [];
  const entries = declared.filter(({ dependent }) => contains(dependent.range, spot.offset));
  const providers = new Set(entries.map(({ provider }) => provider.range.start));
  const isDeclaredHere = ({ place }: Evidence): boolean =>
    place.path === spot.path && providers.has(place.range.start);
  const dependents = [
    ...graph.dependencies
      .filter(({ evidence }) => evidence.some(isDeclaredHere))
      .map(({ dependent }) => dependent),
    ...graph.unresolved.filter(({ evidence }) => isDeclaredHere(evidence)).map(({ instance }) => instance),
  ];
  const range = entries[0]?.dependent.range;
  return range && ofInstances(dependents.map((instance) => ({ range, instance })));
}

/** A value in a patch or in common annotations: everything whose wave it sets. */
function findSetWave(model: Model, spot: Spot): HoverTarget | undefined {
  const found = allApplications(model).flatMap((instance) => {
    const place = instance.waveSource?.annotation.origin.place;
    return place && isAt(place, spot) ? [{ range: place.range, instance }] : [];
  });
  return ofInstances(found);
}

function findTemplate({ files }: Model, { path, offset }: Spot): HoverTarget | undefined {
  const range = files.get(path)?.templateSigns.find((sign) => contains(sign, offset));
  return range && { kind: 'template', range };
}

function ofInstances(
  found: readonly { readonly range: TextRange; readonly instance: Instance }[],
): HoverTarget | undefined {
  const [first] = found;
  if (!first) return undefined;
  return {
    kind: 'instances',
    range: first.range,
    instances: [...new Set(found.map(({ instance }) => instance))],
  };
}

/** Whether a place is a comment of the provider, `# before: x`, and so names the dependent. */
function saysBefore({ resource: { manifest } }: Instance, { path, range }: Place): boolean {
  if (manifest?.address.path !== path) return false;
  const comments = [...manifest.orderComments, ...manifest.proseComments];
  return comments.some(({ relation, name }) => relation === 'before' && name.range.start === range.start);
}

function isAt({ path, range }: Place, spot: Spot): boolean {
  return path === spot.path && contains(range, spot.offset);
}
