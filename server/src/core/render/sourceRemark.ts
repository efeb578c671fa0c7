import type { FilePath, Place } from '../text/place.ts';

/** Something about a source that Argo CD takes otherwise than it may be meant (S§7.6), found while it is rendered. */
export type SourceRemark =
  /** Both tools would do, and Kustomize wins (S§5.2). */
  | { readonly kind: 'toolAmbiguous'; readonly directory: FilePath; readonly chart: FilePath }
  /** All manifests lie in subdirectories, which Argo CD does not enter (S§5.3). */
  | { readonly kind: 'notRecursive'; readonly directory: FilePath; readonly manifest: FilePath }
  | ForeignFile;

/** A file that the search through subdirectories meets, and that is no manifest (S§5.3). */
export interface ForeignFile {
  readonly kind: 'foreignFile';
  readonly directory: FilePath;
  /** A Kustomize file taken for an object, a template of a chart, no object at all, or a part that is none. */
  readonly what: 'kustomization' | 'template' | 'document' | 'part';
  readonly place: Place;
  /** The chart's directory for a template, else the file. */
  readonly subject: FilePath;
}
