import { isSameList } from '../../collections/isSameList.ts';
import { BoundedMap } from '../../render/boundedMap.ts';
import { samePlain } from '../../render/kustomize/samePlain.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { entryOf, textOf } from '../../render/kustomize/tree.ts';
import { RecordingFiles } from '../../render/recordingFiles.ts';
import type { RenderedResource } from '../../render/renderedResource.ts';
import type { SourceFiles } from '../../render/sourceFiles.ts';
import type { Checkouts } from '../../scopes/checkouts.ts';
import type { Scope } from '../../scopes/scope.ts';
import { isTemplated } from '../../text/isTemplated.ts';
import { joinPath } from '../../text/posixPath.ts';
import type { FilePath } from '../../text/place.ts';
import { readHelmValues, readValuesFile, type ValuesLayer } from './helmValues.ts';
import type { ArgoHome } from './argo/argoHome.ts';
import { argoWants } from './argo/argoWants.ts';
import { dealingsOfObject, namespaceWant } from './objectDealings.ts';
import { dealingsOfRelease, dealingsOfRemote, wantsOfLayers } from './releaseDealings.ts';
import { releasesOfApplication, releasesOfUnresolved, sourcesOf } from './releases.ts';
import { noDealings, objectKey, type Dealings } from './want.ts';

/** What dealings are read from. */
export interface DealingsSources {
  readonly files: SourceFiles;
  readonly checkouts: Checkouts;
  readonly catalogueFor: (path: FilePath) => Catalogue;
}

/** Dealings that were read from more files than those of a rendering. */
export interface Read {
  readonly dealings: Dealings;
  readonly reads: ReadonlySet<FilePath>;
  /** One of the files has changed since. */
  isOutdated: boolean;
}

/** So many objects that differ in their names only, and share all else, are remembered. */
const mostVariants = 64;

/** Reads dealings, or remembers them. */
export class DealingsReader {
  #input: DealingsSources;
  /** By the content, which overlays share as long as they change nothing but names. */
  readonly #objects = new WeakMap<RenderedResource['content'], ObjectDealings[]>();
  readonly #known = new WeakMap<object, BoundedMap<string, Read>>();

  constructor(input: DealingsSources) {
    this.#input = input;
  }

  /** This reader, from now on with other files; undefined where what it remembers does not hold any more. */
  under(input: DealingsSources): this | undefined {
    const { checkouts, catalogueFor } = this.#input;
    if (checkouts !== input.checkouts || catalogueFor !== input.catalogueFor) return undefined;
    this.#input = input;
    return this;
  }

  ofObject(resource: RenderedResource): Dealings {
    const variants = this.#objects.get(resource.content) ?? [];
    const known = variants.find((variant) => isNamedAlike(variant.resource, resource));
    if (known) return known.dealings;
    const { files, catalogueFor } = this.#input;
    const catalogue = catalogueFor(resource.place.path);
    const dealings = dealingsOfObject(resource, { files, catalogue });
    if (variants.length >= mostVariants) variants.shift();
    variants.push({ resource, dealings });
    this.#objects.set(resource.content, variants);
    return dealings;
  }

  /** The charts of an Application's sources, the values that it hands over, and the Namespace it deploys to. */
  ofApplication(resource: RenderedResource, scope: Scope | undefined, home: ArgoHome): Read {
    return this.#remember(specificationOf(resource, scope, home), (files) => {
      const { checkouts, catalogueFor } = this.#input;
      const catalogue = catalogueFor(resource.place.path);
      const releases = releasesOfApplication(resource, { files, checkouts });
      const layers = this.#localLayers(resource, scope, files);
      const { place, application } = resource;
      const namespace = application?.destination.namespace;
      return joined([
        ...releases.map((release) => dealingsOfRelease(release, catalogue, files)),
        { wants: wantsOfLayers(layers, 'Helm values', { namespace, place, files }), offers: [] },
        namespaceDealings(resource),
        { wants: argoWants(resource, home, (url) => this.#isFetched(url, place.path)), offers: [] },
      ]);
    });
  }

  /** Whoever applies what this repository holds has fetched it. */
  #isFetched(repoURL: string, from: FilePath): boolean {
    const { checkouts } = this.#input;
    return checkouts.find(repoURL, from) === checkouts.of(from);
  }

  /** A chart, or manifests from elsewhere, that rendering left unresolved. */
  ofUnresolved(
    unresolved: Scope['unresolved'][number],
    owner: RenderedResource,
    scope: Scope | undefined,
  ): Read | undefined {
    if (unresolved.reason !== 'helm' && unresolved.reason !== 'remote') return undefined;
    return this.#remember({ of: unresolved, as: '' }, (files) => {
      const { checkouts, catalogueFor } = this.#input;
      const catalogue = catalogueFor(owner.place.path);
      if (unresolved.reason === 'remote') return dealingsOfRemote(unresolved, catalogue);
      const layers = this.#localLayers(owner, scope, files);
      const defaults = {
        releaseName: owner.name,
        namespace: owner.application?.destination.namespace,
        layers,
      };
      const releases = releasesOfUnresolved(unresolved, defaults, { files, checkouts });
      return joined(releases.map((release) => dealingsOfRelease(release, catalogue, files)));
    });
  }

  /** The values of all charts of the workspace that an Application deploys. */
  #localLayers(
    owner: RenderedResource,
    scope: Scope | undefined,
    files: SourceFiles,
  ): readonly ValuesLayer[] {
    return (scope?.directories ?? []).flatMap((directory) => this.#layersOf(owner, directory, files));
  }

  /** The values of a chart that lies in the workspace: its own, then those of the Application. */
  #layersOf(owner: RenderedResource, directory: FilePath, files: SourceFiles): readonly ValuesLayer[] {
    if (files.text(joinPath(directory, 'Chart.yaml')) === undefined) return [];
    const sources = sourcesOf(entryOf(owner.content(), 'spec'));
    const place = {
      files,
      checkouts: this.#input.checkouts,
      from: owner.place.path,
      directory,
      sources: sources.map(({ tree }) => tree),
    };
    return [
      ...readValuesFile(joinPath(directory, 'values.yaml'), files),
      ...sources
        .filter(({ tree }) => isAt(textOf(entryOf(tree, 'path')), directory))
        .flatMap(({ tree, field }) => readHelmValues(entryOf(tree, 'helm'), `${field}.helm`, place)),
    ];
  }

  #remember({ of, as }: Remembered, read: (files: SourceFiles) => Dealings): Read {
    const variants = this.#known.get(of) ?? new BoundedMap<string, Read>(mostVariants);
    const known = variants.get(as);
    if (known && !known.isOutdated) return known;
    const recording = new RecordingFiles(this.#input.files);
    const found = { dealings: read(recording), reads: recording.reads, isOutdated: false };
    variants.set(as, found);
    this.#known.set(of, variants);
    return found;
  }
}

interface ObjectDealings {
  readonly resource: RenderedResource;
  readonly dealings: Dealings;
}

/** Whether two objects of the same content deal alike: all that is not in the content is equal. */
function isNamedAlike(one: RenderedResource, other: RenderedResource): boolean {
  return (
    one === other ||
    (one.name === other.name &&
      one.namespace === other.namespace &&
      one.kind === other.kind &&
      one.apiVersion === other.apiVersion &&
      one.unresolved === other.unresolved &&
      samePlain(one.place, other.place) &&
      isSameList(one.previousNames, other.previousNames))
  );
}

/** What dealings follow from, beside files: an object, and what differs where the same object leads to several. */
interface Remembered {
  readonly of: object;
  readonly as: string;
}

/**
 * An edit somewhere in a kustomization renders all that it lists anew. What a manifest says stays the same; what came
 * out of patches is the same as long as it reads the same, unless a patch says what is shown as evidence.
 */
function specificationOf(
  resource: RenderedResource,
  scope: Scope | undefined,
  { key }: ArgoHome,
): Remembered {
  const { manifest, application, name, namespace } = resource;
  if (!manifest || !application) return { of: resource, as: key };
  const around = [name, namespace, key, ...(scope?.directories ?? [])];
  if (application === manifest.application) return { of: manifest, as: around.join('\n') };
  const { sources, destination, syncOptions, project } = application;
  const isPatched = sources.some(({ helm }) => helm !== undefined && !isIn(manifest.application, helm));
  if (isPatched) return { of: resource, as: key };
  return { of: manifest, as: JSON.stringify([around, sources, destination, syncOptions, project]) };
}

/** Whether a manifest itself gives a chart the same values. */
function isIn(written: RenderedResource['application'], helm: unknown): boolean {
  return written?.sources.some((source) => JSON.stringify(source.helm) === JSON.stringify(helm)) ?? false;
}

function isAt(path: string | undefined, directory: FilePath): boolean {
  return path !== undefined && joinPath('/', directory).endsWith(joinPath('/', path));
}

/** `CreateNamespace=true` makes the Namespace of the destination; without it, somebody has to. */
function namespaceDealings({ application, name, place }: RenderedResource): Dealings {
  const namespace = application?.destination.namespace;
  if (namespace === undefined || isTemplated(namespace)) return noDealings;
  if (!application?.syncOptions.includes('CreateNamespace=true')) {
    return { wants: namespaceWant(namespace, `spec.destination.namespace: ${namespace}`, place), offers: [] };
  }
  const label = `Application ${name}`;
  const key = objectKey('', 'Namespace', namespace);
  const because = { en: label, fr: label };
  return {
    wants: [],
    offers: [{ key, namespace: undefined, certain: true, incidental: true, because, place }],
  };
}

function joined(all: readonly Dealings[]): Dealings {
  const wants = all.flatMap((dealings) => dealings.wants);
  const offers = all.flatMap((dealings) => dealings.offers);
  return wants.length === 0 && offers.length === 0 ? noDealings : { wants, offers };
}
