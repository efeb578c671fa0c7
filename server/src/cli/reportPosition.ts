import { LineIndex } from '../core/text/lineIndex.ts';
import { relativePath } from '../core/text/posixPath.ts';
import type { FilePath, Place } from '../core/text/place.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';

/** A place as reports give it: the file relative to a folder, line and column from 1. */
export interface ReportPosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Answers where places are, seen from a folder; each file's lines are counted once. */
export function reportPositions(
  workspace: LoadedWorkspace,
  from: FilePath = workspace.folder,
): (place: Place) => ReportPosition {
  const indexes = new Map<FilePath, LineIndex>();
  return ({ path, range }) => {
    const index = indexes.get(path) ?? new LineIndex(workspace.textOf(path) ?? '');
    indexes.set(path, index);
    const { line, character } = index.positionAt(range.start);
    return { file: relativePath(from, path), line: line + 1, column: character + 1 };
  };
}
