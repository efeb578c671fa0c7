import type { Located } from '../../manifest/manifest.ts';
import type { FilePath, Place } from '../../text/place.ts';
import type { TextRange } from '../../text/textRange.ts';
import type { AnnotationOrigin } from '../renderedResource.ts';
import type { SelectorFields } from './selector.ts';
import type { TreeScalar } from './tree.ts';

/** What a kustomization says, deprecated fields moved to their successors. */
export interface Kustomization {
  readonly path: FilePath;
  readonly directory: FilePath;
  readonly kind: 'Kustomization' | 'Component';
  readonly resources: readonly Located<string>[];
  readonly components: readonly Located<string>[];
  /** Components that are not there are left out (`ignoreMissingComponents` of an Application). */
  readonly optionalComponents: boolean;
  readonly generators: readonly Located<string>[];
  readonly transformers: readonly Located<string>[];
  readonly configurations: readonly Located<string>[];
  readonly validators: readonly Located<string>[];
  readonly crds: readonly Located<string>[];
  /** In which order the objects are printed, which counts in the root of a build only. */
  readonly sorting: Sorting | undefined;
  readonly namePrefix: string;
  readonly nameSuffix: string;
  readonly namespace: Located<string> | undefined;
  readonly labels: readonly LabelRule[];
  readonly commonAnnotations: TextMap;
  /** Each one is a path or a patch itself. */
  readonly patchesStrategicMerge: readonly Located<string>[];
  readonly patches: readonly PatchEntry[];
  readonly patchesJson6902: readonly PatchEntry[];
  readonly generated: readonly GeneratorEntry[];
  /** The names of the workloads whose replicas are set. */
  readonly replicas: readonly Located<string>[];
  readonly replacements: readonly ReplacementEntry[];
  readonly variables: readonly Variable[];
  readonly helmCharts: readonly Located<string>[];
  readonly openapi: TextRange | undefined;
}

export interface Sorting {
  readonly order: string;
  readonly hasLegacyOptions: boolean;
  readonly range: TextRange;
}

export type TextMap = ReadonlyMap<string, TreeScalar>;

export interface LabelRule {
  readonly pairs: TextMap;
  /** Where else than in the object's own labels they go. */
  readonly also: 'nowhere' | 'templates' | 'selectorsAndTemplates';
}

export interface PatchEntry {
  readonly path: Located<string> | undefined;
  readonly inline: InlineText | undefined;
  readonly target: SelectorFields | undefined;
  readonly allowNameChange: boolean;
  readonly allowKindChange: boolean;
  readonly range: TextRange;
}

interface InlineText {
  readonly text: string;
  readonly via: AnnotationOrigin['via'];
  readonly place: Place;
}

export interface GeneratorEntry {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly namespace: string;
  readonly behavior: string;
  readonly type: string;
  readonly literals: readonly Located<string>[];
  readonly files: readonly Located<string>[];
  readonly envs: readonly Located<string>[];
  readonly labels: TextMap;
  readonly annotations: TextMap;
  readonly hashSuffix: boolean;
  readonly range: TextRange;
}

export interface ReplacementEntry {
  /** A file that holds one replacement or a list of them. */
  readonly path: Located<string> | undefined;
  readonly source: ReplacementSource | undefined;
  readonly targets: readonly ReplacementTarget[];
  readonly range: TextRange;
}

export interface ReplacementSource {
  readonly select: SelectorFields;
  readonly fieldPath: string;
  readonly delimiter: string;
  readonly index: number;
}

export interface ReplacementTarget {
  readonly select: SelectorFields | undefined;
  readonly reject: readonly SelectorFields[];
  readonly fieldPaths: readonly string[];
  readonly delimiter: string;
  readonly index: number;
  readonly create: boolean;
}

/** One entry of `vars`. */
export interface Variable {
  readonly name: string;
  readonly object: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly name: string;
    readonly namespace: string;
  };
  readonly fieldPath: string;
  readonly place: Place;
}
