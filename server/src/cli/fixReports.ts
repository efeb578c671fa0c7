import { groupBy } from '../core/collections/groupBy.ts';
import { computeTextEdits } from '../core/edit/computeTextEdits.ts';
import { editPath } from '../core/edit/editPath.ts';
import { fixesOf } from '../core/fixes/fixesOf.ts';
import type { Locale } from '../core/l10n/locale.ts';
import type { Finding, Fix } from '../core/rules/finding.ts';
import type { FilePath } from '../core/text/place.ts';
import type { TextEdit } from '../core/text/textEdit.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import { reportPositions, type ReportPosition } from './reportPosition.ts';

/** A way to put a finding right, as the text to replace in each file. */
export interface FixReport {
  readonly title: string;
  readonly files: readonly { readonly file: string; readonly edits: readonly EditReport[] }[];
}

interface EditReport {
  readonly start: ReportPosition;
  readonly end: ReportPosition;
  readonly newText: string;
}

/** The fixes of a finding that can be made in the files as they are. The paths of files start at `from`. */
export function fixReports(
  workspace: LoadedWorkspace,
  { locale, from }: { readonly locale: Locale; readonly from: FilePath },
): (finding: Finding) => FixReport[] {
  const positionOf = reportPositions(workspace, from);
  const { model } = workspace.snapshot;
  const describeFile = (path: FilePath, edits: readonly TextEdit[]): FixReport['files'][number] => ({
    file: positionOf({ path, range: { start: 0, end: 0 } }).file,
    edits: edits.map(({ range, newText }) => ({
      start: positionOf({ path, range }),
      end: positionOf({ path, range: { start: range.end, end: range.end } }),
      newText,
    })),
  });
  const describe = ({ title, edits }: Fix): readonly FixReport[] => {
    const files = [...groupBy(edits, editPath)].map(
      ([path, own]) => [path, computeTextEdits(workspace.textOf(path) ?? '', own)] as const,
    );
    const possible = files.flatMap(([path, own]) => (own === undefined ? [] : [describeFile(path, own)]));
    return possible.length === files.length ? [{ title, files: possible }] : [];
  };
  return (finding) => fixesOf(finding, { model, locale }).flatMap(describe);
}
