import type { ApplicationSpec } from '../argo/applicationSpec.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { isApplication, isApplicationSet } from '../scopes/argoObject.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { FilePath } from '../text/place.ts';
import type { Model } from '../workspace/model.ts';

/** An Application with a manifest of its own, so that another one can be made like it. */
export interface Sibling {
  readonly name: string;
  readonly file: FilePath;
  /** Other Applications stand in its file, each in a document. */
  readonly isShared: boolean;
  readonly instance: Instance;
  readonly manifest: Manifest;
  /** As its file has it, before patches. */
  readonly spec: ApplicationSpec;
  /** Undefined where the path does not say the name, or there is none. */
  readonly place: SourcePlace | undefined;
}

/** Where the manifests of an Application lie in its repository: `<category>/<name>/<rest>`, all of them directories. */
export interface SourcePlace {
  readonly category: string;
  readonly rest: string;
}

/** The Applications of a scope that another one can be made like, in the order in which they are applied. */
export function siblingsIn(model: Model, scope: Scope): readonly Sibling[] {
  if (!scope.holdsArgoObjects || scope.order !== 'waves') return [];
  return scope.instances.flatMap((instance) => siblingOf(model, instance) ?? []);
}

function siblingOf(model: Model, instance: Instance): Sibling | undefined {
  const { resource } = instance;
  const { manifest } = resource;
  if (!isApplication(resource) || isApplicationSet(resource) || resource.unresolved) return undefined;
  if (!manifest?.application || manifest.templated || manifest.name === undefined) return undefined;
  const { path: file } = manifest.address;
  const manifests = model.manifestsIn(file);
  const isShared = manifests.length > 1;
  if (isShared && !isOneOfSeveral(manifest, manifests)) return undefined;
  const { value: name } = manifest.name;
  const spec = manifest.application;
  return { name, file, isShared, instance, manifest, spec, place: placeOf(spec, name) };
}

/** One Application beside other objects is none: a new one would need those, too. */
function isOneOfSeveral({ address }: Manifest, manifests: readonly Manifest[]): boolean {
  const inDocument = manifests.filter((other) => other.address.document === address.document);
  return inDocument.length === 1 && manifests.filter(({ application }) => application).length > 1;
}

function placeOf({ sources }: ApplicationSpec, name: string): SourcePlace | undefined {
  const path = sources.find((source) => source.path !== undefined && source.chart === undefined)?.path;
  return path === undefined ? undefined : splitAtName(path, name);
}

/** Undefined where no segment of the path is the name. */
export function splitAtName(path: string, name: string): SourcePlace | undefined {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  const at = segments.lastIndexOf(name);
  if (at < 0) return undefined;
  return { category: segments.slice(0, at).join('/'), rest: segments.slice(at + 1).join('/') };
}

/** The path of an Application in a place. */
export function pathIn({ category, rest }: SourcePlace, name: string): string {
  return [category, name, rest].filter((part) => part !== '').join('/');
}
