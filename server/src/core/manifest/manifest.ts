import type { FilePath } from '../text/place.ts';
import type { TextRange } from '../text/textRange.ts';
import type { ScalarStyle } from '../yaml/yamlNode.ts';
import type { ScalarType } from '../yaml/scalarType.ts';
import type { ApplicationSpec } from '../argo/applicationSpec.ts';
import type { SpecProblem } from './specProblem.ts';

/** A value together with the span of its text (quotes included). */
export interface Located<T> {
  readonly value: T;
  readonly range: TextRange;
}

/** One `key: value` of `metadata.annotations` or `metadata.labels`. */
export interface MetadataEntry {
  readonly key: Located<string>;
  readonly value: Located<string>;
  /** What Argo CD's YAML reader makes of the value: an annotation that is not a string breaks (S§1.3). */
  readonly type: ScalarType;
  readonly style: ScalarStyle;
  /** The value stands in another place (`*anchor`) or came in by a merge key: it is read, never edited. */
  readonly aliased: boolean;
}

/** Where an annotation was found that Argo CD reads only under `metadata.annotations` (S§1.5). */
export type WrongLocation = 'labels' | 'podTemplate' | 'listMetadata' | 'metadata';

export interface MisplacedAnnotation {
  readonly location: WrongLocation;
  readonly key: Located<string>;
  readonly value: Located<string>;
}

/** Finds a manifest in a text again: the YAML document, and the way to the item where it is part of a List. */
export interface ManifestAddress {
  readonly path: FilePath;
  readonly document: number;
  /** Index in `items` of a `List` object; undefined for the document itself. */
  readonly item?: number;
}

/** One Kubernetes object of one file, with the offsets of what matters in it. Depends on that file's text only. */
export interface Manifest {
  readonly address: ManifestAddress;
  /** The object's mapping, from its first key to the end of its last value. */
  readonly range: TextRange;
  readonly apiVersion: string;
  /** `apiVersion` without its version; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  /** Undefined when absent. A templated name (`{{ … }}`) is kept as written; see `templated`. */
  readonly name: Located<string> | undefined;
  /** What the cluster makes a name of where there is none. */
  readonly generateName?: Located<string>;
  readonly namespace: Located<string> | undefined;
  /** All entries in the order of the text, duplicates included (the last one counts, S§1.4). */
  readonly annotations: readonly MetadataEntry[];
  readonly labels: readonly MetadataEntry[];
  /** For the first item of a List also those on the List itself, which is no object of its own. */
  readonly misplaced: readonly MisplacedAnnotation[];
  /**
   * Something that ordering reads (group, kind, name, namespace, waves, hooks, an Application's source …) is a template
   * expression: the source of a template, not a manifest yet. `{{ … }}` in other fields and in an ApplicationSet's
   * `spec` is as it should be. In a file that is not valid YAML, any `{{` makes it one.
   */
  readonly templated: boolean;
  /** Set for Application and, from its template, for ApplicationSet. */
  readonly application: ApplicationSpec | undefined;
  /** For Application and ApplicationSet: what is wrong in the `spec`; absent where nothing is. */
  readonly specProblems?: readonly SpecProblem[];
  /** For a CustomResourceDefinition: what it defines, where that is plain text. */
  readonly defines?: DefinedKind;
  /** Strict `# after: a, b` and `# before: c` comments of the manifest's metadata, one entry per name. */
  readonly orderComments: readonly OrderComment[];
  /** What `# sync-waves-ignore: needs x` comments of the manifest say that it does not need; absent where there are none. */
  readonly deniedNeeds?: readonly string[];
  /** Free comments that name an Application and, perhaps, its wave: `# After postgresql-shared (wave 4)`. */
  readonly proseComments: readonly ProseComment[];
}

/** A kind of custom resources, of any version. */
export interface DefinedKind {
  readonly group: string;
  readonly kind: string;
}

export interface OrderComment {
  readonly relation: 'after' | 'before';
  readonly name: Located<string>;
}

export interface ProseComment {
  readonly relation: 'after' | 'before';
  readonly name: Located<string>;
  /** The wave that the comment states, with the span of its digits. */
  readonly wave: Located<bigint> | undefined;
}
