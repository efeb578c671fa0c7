import { applyTextEdits } from '../../server/src/core/edit/applyTextEdits.ts';
import { computeTextEdits } from '../../server/src/core/edit/computeTextEdits.ts';
import type { ManifestEdit } from '../../server/src/core/edit/manifestEdit.ts';
import type { Fix } from '../../server/src/core/rules/finding.ts';
import type { FilePath } from '../../server/src/core/text/place.ts';

/** The files that a fix changes, with their new texts. It throws when an edit can't be made. */
export function applyFix(files: ReadonlyMap<FilePath, string>, fix: Fix): ReadonlyMap<FilePath, string> {
  const paths = new Set(fix.edits.map(pathOf));
  return new Map(
    [...paths].map((path) => {
      const text = files.get(path) ?? '';
      const edits = computeTextEdits(
        text,
        fix.edits.filter((edit) => pathOf(edit) === path),
      );
      if (!edits) throw new Error(`"${fix.title}" can't be made in ${path}:\n${text}`);
      return [path, applyTextEdits(text, edits)];
    }),
  );
}

function pathOf(edit: ManifestEdit): FilePath {
  return 'at' in edit ? edit.at.path : edit.path;
}
