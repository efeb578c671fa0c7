import type { FilePath } from '../text/place.ts';
import type { ManifestEdit } from './manifestEdit.ts';

/** The file that an edit changes. */
export function editPath(edit: ManifestEdit): FilePath {
  return 'at' in edit ? edit.at.path : edit.path;
}
