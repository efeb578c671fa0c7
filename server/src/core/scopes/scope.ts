import type { RolloutStep } from '../applicationSet/rollingSync.ts';
import type { ApplicationSource } from '../argo/applicationSpec.ts';
import type { Wave } from '../argo/wave.ts';
import type {
  EffectiveAnnotation,
  RenderedResource,
  RenderResult,
  Unresolved,
} from '../render/renderedResource.ts';
import type { FilePath } from '../text/place.ts';
import type { RepeatedResource } from './rendering.ts';

/** All objects applied by one sync operation of one parent (design.md §2). Waves mean something only inside one. */
export interface Scope {
  /** Stable across edits that do not move it: built from the parent's id and the directory. */
  readonly id: string;
  /**
   * Directory relative to its workspace folder, `.` for the folder itself; several sources joined by ` + `. For what an
   * ApplicationSet generates, its name.
   */
  readonly name: string;
  /** The directory or directories that are rendered; none for what an ApplicationSet generates. */
  readonly directories: readonly FilePath[];
  /** The workspace folder it lies in. */
  readonly folder: FilePath;
  /** The Application whose source renders the scope, or the ApplicationSet that generates it; else it is assumed. */
  readonly parent: Instance | undefined;
  /** Another Application renders the same directories too: which one is meant depends on the cluster. */
  readonly parentIsAmbiguous: boolean;
  /**
   * It may hold Applications, ApplicationSets or AppProjects. Known from the lists of files, without rendering: rules
   * about these skip the other scopes, which are by far the most, and leave them unrendered.
   */
  readonly holdsArgoObjects: boolean;
  /**
   * What orders its instances (S§4.2): waves, as everywhere that a sync operation applies; for what an ApplicationSet
   * generates, the steps of its RollingSync, else nothing.
   */
  readonly order: 'waves' | 'steps' | 'none';
  /** The steps of the RollingSync; empty unless they order the scope. */
  readonly steps: readonly RolloutStep[];
  /**
   * What the sources render, one for each of `instances`: the same list as long as they render the same. Rendered when
   * somebody asks for the first time, unless `holdsArgoObjects`.
   */
  readonly resources: readonly RenderedResource[];
  readonly instances: readonly Instance[];
  readonly unresolved: readonly Unresolved[];
  /** The sources that it is made of, in their order; none for what an ApplicationSet generates. */
  readonly sources: readonly RenderedSource[];
  /** Objects that are there more than once; `instances` holds the last ones only. */
  readonly repeated: readonly RepeatedResource[];
  /** For what an ApplicationSet generates: names that several Applications would have, of which one is made (S§6). */
  readonly repeatedNames: readonly string[];
}

/** A source of a scope, and what it makes by itself. */
export interface RenderedSource {
  /** As the Application writes it; undefined where none renders it. */
  readonly source: ApplicationSource | undefined;
  readonly result: RenderResult;
}

/**
 * One rendered resource in one scope. For an Application this is "the instance" of design.md §2: the same file used
 * by two overlays is two instances with, perhaps, two waves.
 */
export interface Instance {
  /** Stable: scope id, group, kind, namespace and name. */
  readonly id: string;
  readonly scope: Scope;
  readonly resource: RenderedResource;
  /** The integer that Argo CD uses (S§1), or undefined when a template decides it, or where waves don't order. */
  readonly wave: Wave | undefined;
  /** The annotation that decides the wave: the wave itself, or a Helm hook weight; undefined for the default 0. */
  readonly waveSource: { readonly key: string; readonly annotation: EffectiveAnnotation } | undefined;
  /** The RollingSync step of a generated Application, from 1; undefined for one in no step, and for all others. */
  readonly step: number | undefined;
}
