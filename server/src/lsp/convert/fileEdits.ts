import type { FileCreation } from '../../core/create/creation.ts';
import { computeTextEdits } from '../../core/edit/computeTextEdits.ts';
import type { ManifestEdit } from '../../core/edit/manifestEdit.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import type { FilePath } from '../../core/text/place.ts';
import type { TextEdit } from '../../core/text/textEdit.ts';
import type { FileEdit } from '../../protocol/types.ts';
import { toUri } from './uri.ts';

/** The texts in force, with the version of each that is open. */
export interface Texts {
  textOf(path: FilePath): string | undefined;
  versionOf(path: FilePath): number | null;
}

/** The text edits of each file that make the changes; undefined when one of them can't be made safely. */
export function toFileEdits(edits: readonly ManifestEdit[], texts: Texts): readonly FileEdit[] | undefined {
  const files: FileEdit[] = [];
  for (const [path, own] of groupByFile(edits)) {
    const file = editFile(path, own, texts);
    if (file === undefined) return undefined;
    if (file.edits.length > 0) files.push(file);
  }
  return files;
}

/** Files to make, and edits of others, as they were computed for the texts in force. */
export function toFileCreations(files: readonly FileCreation[], texts: Texts): readonly FileEdit[] {
  return files.map(({ path, before, edits }) => ({
    uri: toUri(path),
    version: before === undefined ? null : texts.versionOf(path),
    ...(before === undefined && { isNew: true }),
    edits: toTextEdits(before ?? '', edits),
  }));
}

function editFile(path: FilePath, edits: readonly ManifestEdit[], texts: Texts): FileEdit | undefined {
  const text = texts.textOf(path);
  const textEdits = text === undefined ? undefined : computeTextEdits(text, edits);
  if (text === undefined || textEdits === undefined) return undefined;
  return { uri: toUri(path), version: texts.versionOf(path), edits: toTextEdits(text, textEdits) };
}

function toTextEdits(text: string, edits: readonly TextEdit[]): FileEdit['edits'] {
  const index = new LineIndex(text);
  return edits.map(({ range, newText }) => ({
    range: { start: index.positionAt(range.start), end: index.positionAt(range.end) },
    newText,
  }));
}

function groupByFile(edits: readonly ManifestEdit[]): ReadonlyMap<FilePath, readonly ManifestEdit[]> {
  const files = new Map<FilePath, ManifestEdit[]>();
  for (const edit of edits) {
    const path = 'at' in edit ? edit.at.path : edit.path;
    const own = files.get(path) ?? [];
    own.push(edit);
    files.set(path, own);
  }
  return files;
}
