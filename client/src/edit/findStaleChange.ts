import type { FileEdit } from '../../../server/src/protocol/types.ts';

/** An open document, as far as it matters to an edit that was made for an earlier moment. */
export interface OpenDocument {
  readonly version: number;
  readonly isDirty: boolean;
}

/**
 * The first change that was made for a text that is no longer there. Applied all the same, it would land in the
 * wrong place.
 */
export function findStaleChange(
  changes: readonly FileEdit[],
  openDocument: (uri: string) => OpenDocument | undefined,
): FileEdit | undefined {
  return changes.find(({ uri, version }) => {
    const document = openDocument(uri);
    // Made for the file on disk: what is open must not say anything else by now.
    if (version === null) return document?.isDirty ?? false;
    return document?.version !== version;
  });
}
