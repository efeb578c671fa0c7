import { applyTextEdits } from '../../server/src/core/edit/applyTextEdits.ts';
import { computeTextEdits } from '../../server/src/core/edit/computeTextEdits.ts';
import type { ManifestEdit } from '../../server/src/core/edit/manifestEdit.ts';
import type { FilePath } from '../../server/src/core/text/place.ts';
import { fixtureFolder } from '../kit/fixture.ts';

/** The lines that edits bring into the files of a fixture, each with its file. Fails where an edit can't be made. */
export function changedLines(
  files: ReadonlyMap<FilePath, string>,
  edits: readonly ManifestEdit[],
): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const own = edits.filter((edit) => ('at' in edit ? edit.at.path : edit.path) === path);
    const textEdits = computeTextEdits(text, own);
    if (!textEdits) throw new Error(`The edits of ${path} can't be made.`);
    const before = new Set(text.split('\n'));
    const after = applyTextEdits(text, textEdits).split('\n');
    const name = path.slice(fixtureFolder.length + 1);
    return after.filter((line) => !before.has(line)).map((line) => `${name}: ${line}`);
  });
}
