import { groupBy } from '../core/collections/groupBy.ts';
import { applyTextEdits } from '../core/edit/applyTextEdits.ts';
import { computeTextEdits } from '../core/edit/computeTextEdits.ts';
import { editPath } from '../core/edit/editPath.ts';
import { fixAll } from '../core/features/fixAll.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { FilePath } from '../core/text/place.ts';
import type { FileChange } from '../core/workspace/snapshot.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import type { FileWrite } from '../node/writeFiles.ts';
import type { CheckOptions } from './checkOptions.ts';
import { isSelected } from './selectFindings.ts';
import type { View } from './view.ts';

/** Fixes that don't go together wait for another round. A bound, should two fixes undo each other. */
const roundLimit = 10;

interface Selection {
  readonly options: Pick<CheckOptions, 'rule' | 'app'>;
  readonly view: View;
}

/** The files after all safe fixes of the selected findings, and how many findings that puts right. */
export function makeFixes(
  workspace: LoadedWorkspace,
  selection: Selection,
): { readonly writes: readonly FileWrite[]; readonly fixed: number; readonly left: number } {
  const before = selectedFindings(workspace, selection);
  const touched = new Set<FilePath>();
  let current = workspace;
  for (let round = 0; round < roundLimit; round += 1) {
    const changes = fixOnce(current, selection);
    if (changes.length === 0) break;
    for (const { path } of changes) touched.add(path);
    current = current.edit(changes);
  }
  const writes = [...touched].sort().map((path) => ({
    path,
    before: workspace.textOf(path) ?? '',
    after: current.textOf(path) ?? '',
  }));
  const left = selectedFindings(current, selection).length;
  return { writes, fixed: Math.max(0, before.length - left), left };
}

function fixOnce(workspace: LoadedWorkspace, selection: Selection): readonly FileChange[] {
  const { model } = workspace.snapshot;
  const findings = groupBy(selectedFindings(workspace, selection), ({ place }) => place.path);
  const edits = fixAll({ model, findings }, { path: undefined, textOf: workspace.textOf });
  return [...groupBy(edits, editPath)].flatMap(([path, own]) => {
    const text = workspace.textOf(path) ?? '';
    const textEdits = computeTextEdits(text, own);
    const fixed = textEdits === undefined ? text : applyTextEdits(text, textEdits);
    return fixed === text ? [] : [{ path, text: fixed }];
  });
}

function selectedFindings({ snapshot }: LoadedWorkspace, { options, view }: Selection): readonly Finding[] {
  return [...snapshot.findings.values()].flat().filter((finding) => isSelected(finding, options, view));
}
