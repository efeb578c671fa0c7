import type { ManifestAddress } from '../manifest/manifest.ts';
import type { FilePath } from '../text/place.ts';
import type { TextRange } from '../text/textRange.ts';

/**
 * One change to one file, described by what it means. `computeTextEdits` turns it into the smallest text edits for
 * the file's current text, or says that it can't be done safely.
 */
export type ManifestEdit =
  /** Sets `metadata.annotations[key]`; creates what is missing in the style of the file. */
  | {
      readonly type: 'setAnnotation';
      readonly at: ManifestAddress;
      readonly key: string;
      readonly value: string;
      /** The key of `metadata` that new annotations go behind, if it is there. */
      readonly behind?: string | undefined;
    }
  /** Adds what is not there yet below a path of keys; creates missing mappings in the style of the file. */
  | {
      readonly type: 'addField';
      readonly at: ManifestAddress;
      readonly keys: readonly string[];
      readonly value: FieldValue;
    }
  /** Adds an item to the list below a path of keys; creates the list, and makes one of a text that stands for it. */
  | {
      readonly type: 'addItem';
      readonly at: ManifestAddress;
      readonly keys: readonly string[];
      readonly item: ListItem;
    }
  /** Removes a text from the list below a path of keys, or from where one text stands for the list. */
  | {
      readonly type: 'removeItem';
      readonly at: ManifestAddress;
      readonly keys: readonly string[];
      readonly item: string;
    }
  /** Replaces the scalar at `range`, keeping its quotes where they still make it a string. */
  | { readonly type: 'setScalar'; readonly path: FilePath; readonly range: TextRange; readonly value: string }
  /** Replaces the key at `range`. */
  | { readonly type: 'renameKey'; readonly path: FilePath; readonly range: TextRange; readonly key: string }
  /** Removes the pair whose key is at `range`, with its line, and the emptied mapping around it. */
  | { readonly type: 'removePair'; readonly path: FilePath; readonly range: TextRange }
  /** Moves the pair whose key is at `range` to `metadata.annotations` of the manifest. */
  | { readonly type: 'moveToAnnotations'; readonly at: ManifestAddress; readonly range: TextRange }
  /** Replaces a part of a scalar or of a comment: a name in a list, the digits of a wave in a comment. */
  | {
      readonly type: 'replaceText';
      readonly path: FilePath;
      readonly range: TextRange;
      readonly text: string;
    }
  /** Writes an own-line comment above the line of `offset`, indented like it. */
  | {
      readonly type: 'insertComment';
      readonly path: FilePath;
      readonly offset: number;
      readonly comment: string;
    };

/** What a new field holds: a text (of several lines, perhaps), a list, an empty mapping, or `true`. */
export type FieldValue =
  | { readonly text: string }
  | { readonly flag: true }
  | { readonly list: readonly ListItem[] }
  | { readonly map: 'empty' };

/** A text, or a mapping of texts. */
export type ListItem = string | Readonly<Record<string, string>>;
