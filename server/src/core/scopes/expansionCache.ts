import type { ApplicationSpec } from '../argo/applicationSpec.ts';
import {
  expandApplicationSet,
  holdsExpressions,
  type Expansion,
} from '../applicationSet/expandApplicationSet.ts';
import { overlaps } from '../collections/overlaps.ts';
import type { ArgoSetup } from '../argoConfig/argoSetup.ts';
import type { ManifestAddress } from '../manifest/manifest.ts';
import type { RenderedResource } from '../render/renderedResource.ts';
import type { SourceFiles } from '../render/sourceFiles.ts';
import type { FilePath } from '../text/place.ts';
import type { Checkouts } from './checkouts.ts';
import type { Rendering } from './rendering.ts';

/** What an ApplicationSet generates, as the content of a scope. */
export interface Generation {
  readonly expansion: Expansion;
  readonly rendering: Rendering;
}

/** What an expansion follows from, beside the ApplicationSet and the content of files. */
export interface ExpansionSurroundings {
  readonly checkouts: Checkouts;
  /** The Secrets of the workspace that declare clusters. */
  readonly clusterSecrets: readonly ManifestAddress[];
  readonly argoSetup: ArgoSetup;
}

interface Known {
  readonly generation: Generation | undefined;
  /** The last round in which somebody asked for it. */
  round: number;
}

/** Expands every ApplicationSet once, and again only when something that its generators looked at has changed. */
export class ExpansionCache {
  #files: SourceFiles;
  #surroundings: ExpansionSurroundings | undefined;
  #round = 0;
  /** By the template, which is the same object as long as nothing in the ApplicationSet is edited, and by its name. */
  readonly #known = new Map<ApplicationSpec, Map<string, Known>>();

  constructor(files: SourceFiles) {
    this.#files = files;
  }

  /** From now on, expands from `files`; what looked at one of `changed` is forgotten. */
  update(files: SourceFiles, changed: ReadonlySet<FilePath>): void {
    this.#files = files;
    this.#forget(
      ({ generation }) => generation !== undefined && overlaps(changed, generation.expansion.reads),
    );
  }

  /** Begins a round of questions. What nobody asked for in the last one is forgotten. */
  begin(surroundings: ExpansionSurroundings): void {
    const known = this.#surroundings;
    const isElsewhere =
      surroundings.checkouts !== known?.checkouts ||
      surroundings.clusterSecrets !== known.clusterSecrets ||
      surroundings.argoSetup !== known.argoSetup;
    this.#forget(({ round }) => isElsewhere || round < this.#round);
    this.#surroundings = surroundings;
    this.#round += 1;
  }

  /**
   * What an ApplicationSet generates: the same object as long as it is current. Undefined for one that is a template
   * itself.
   */
  expand(applicationSet: RenderedResource, isInChart: boolean): Generation | undefined {
    const { application, name, namespace = '', unresolved } = applicationSet;
    if (!application || unresolved) return undefined;
    const key = `${namespace}/${name} ${isInChart}`;
    const variants = this.#known.get(application) ?? new Map<string, Known>();
    const known = variants.get(key) ?? { generation: this.#expand(applicationSet, isInChart), round: 0 };
    known.round = this.#round;
    variants.set(key, known);
    this.#known.set(application, variants);
    return known.generation;
  }

  #expand(applicationSet: RenderedResource, isInChart: boolean): Generation | undefined {
    if (isInChart && holdsExpressions(applicationSet)) return undefined;
    const { path } = applicationSet.place;
    const { checkouts, clusterSecrets = [], argoSetup } = this.#surroundings ?? {};
    const own = checkouts?.of(path);
    const expansion = expandApplicationSet(applicationSet, {
      files: this.#files,
      repositoryFolder: (repoURL) => checkouts?.find(repoURL, path)?.root,
      clusterSecrets: clusterSecrets.filter((address) => checkouts?.of(address.path) === own),
      fileGlobbing: argoSetup?.fileGlobbingAt(path),
    });
    const { applications: resources, unresolved } = expansion;
    return { expansion, rendering: { results: [], resources, repeated: [], unresolved } };
  }

  #forget(isOutdated: (known: Known) => boolean): void {
    for (const [application, variants] of this.#known) {
      for (const [key, known] of variants) {
        if (isOutdated(known)) variants.delete(key);
      }
      if (variants.size === 0) this.#known.delete(application);
    }
  }
}
