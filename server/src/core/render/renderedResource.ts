import type { ApplicationSpec } from '../argo/applicationSpec.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { FilePath, Place } from '../text/place.ts';
import type { ScalarStyle } from '../yaml/yamlNode.ts';
import type { ScalarType } from '../yaml/scalarType.ts';
import type { SourceRemark } from './sourceRemark.ts';
import type { TreeMap } from './kustomize/tree.ts';

/** An object as a source yields it, with the place that set each value that ordering reads. */
export interface RenderedResource {
  readonly apiVersion: string;
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** As rendered; undefined where neither the manifest nor kustomize sets one. */
  readonly namespace: string | undefined;
  /** The effective annotations under `argocd.argoproj.io/`, `helm.sh/` and the keys that declare dependencies. */
  readonly annotations: ReadonlyMap<string, EffectiveAnnotation>;
  /** How many annotations it has, those of other keys included. */
  readonly annotationCount: number;
  readonly labels: ReadonlyMap<string, string>;
  /** The document it comes from; undefined for what a generator made. */
  readonly manifest: Manifest | undefined;
  /** Where to show it: the name in its manifest, else the entry that generated it. */
  readonly place: Place;
  /** After patches; set for Application and, from its template, for ApplicationSet. */
  readonly application: ApplicationSpec | undefined;
  /** The name or wave holds a template expression that nobody evaluates here. */
  readonly unresolved: boolean;
  /** What kustomize called it before, the oldest first: fields that name it may still say so. */
  readonly previousNames: readonly string[];
  /**
   * The whole object, for what metadata does not say. Its own name, namespace, labels and annotations may be outdated in
   * it. It is read from its file at each call, since keeping the trees of a whole repository would fill the memory.
   */
  readonly content: () => TreeMap;
}

export interface EffectiveAnnotation {
  /** The text that reaches Argo CD: the last duplicate, after kustomize's own quoting where it applies (S§1.3). */
  readonly value: string;
  /** The type as written, before kustomize turned it into a string. */
  readonly type: ScalarType;
  readonly style: ScalarStyle;
  readonly origin: AnnotationOrigin;
}

/** The place that set a value, and what kind of place it is. */
export interface AnnotationOrigin {
  readonly via:
    'manifest' | 'patch' | 'commonAnnotations' | 'generator' | 'applicationSource' | 'applicationSet';
  /** The value's text. */
  readonly place: Place;
  /**
   * `place` is a scalar that sets this value and no other: false for an alias, a patch that stands as a quoted or folded
   * string in a kustomization, a value copied from another field.
   */
  readonly editable: boolean;
  /** `place` is a part of a literal text: of a patch that stands in a kustomization. */
  readonly inText?: true;
}

/** How Argo CD would turn a source into objects (S§5.2). */
export type SourceTool = 'kustomize' | 'directory' | 'helm' | 'plugin';

/** Something that could not be rendered, and why. What does not depend on it still is. */
export interface Unresolved {
  readonly reason:
    | 'remote'
    | 'missing'
    | 'helm'
    | 'plugin'
    | 'invalid'
    | 'cycle'
    | 'unsupported'
    | 'template'
    | 'generator'
    | 'outsideWorkspace';
  /** The path, URL or feature concerned, as written. */
  readonly subject: string;
  readonly place: Place;
}

export interface RenderResult {
  readonly tool: SourceTool;
  readonly resources: readonly RenderedResource[];
  readonly unresolved: readonly Unresolved[];
  /** Where the real tool would fail, so that nothing would be applied at all. */
  readonly failure: { readonly message: Localized<string>; readonly place: Place } | undefined;
  /** What of the source is taken otherwise than it may be meant. Absent where there is nothing to remark. */
  readonly remarks?: readonly SourceRemark[];
  /** Every file and directory whose content or existence the result depends on, missing ones included. */
  readonly reads: ReadonlySet<FilePath>;
}
