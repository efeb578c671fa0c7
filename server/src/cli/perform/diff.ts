import { defaultSettings } from '../../core/config/settings.ts';
import { fromFsPath, toFsPath } from '../../node/fsPath.ts';
import { loadWorkspace } from '../../node/loadWorkspace.ts';
import { readRevision } from '../../node/readRevision.ts';
import type { PerformOnFolder } from '../commands/task.ts';
import { diffReport, stateOf, type State } from '../diffReport.ts';
import { exitCode } from '../exitCode.ts';
import { formatDiffText } from '../formatDiffText.ts';
import { formatJson } from '../formatJson.ts';
import { revisionProblemText } from '../revisionProblemText.ts';

export const performDiff: PerformOnFolder = (workspace, format, output, given) => {
  // The parser requires the first name and leaves the second one undefined.
  const [before = '', after] = (given as { readonly names: readonly (string | undefined)[] }).names;
  const { locale } = output;
  const stateAt = (revision: string): State | undefined => {
    const read = readRevision(toFsPath(workspace.folder), revision, (folder) =>
      stateOf(loadWorkspace(fromFsPath(folder), { ...defaultSettings, locale })),
    );
    if ('result' in read) return read.result;
    output.remark(revisionProblemText[read.problem][locale](revision));
    return undefined;
  };
  const old = stateAt(before);
  const current = after === undefined ? stateOf(workspace) : stateAt(after);
  if (old === undefined || current === undefined) return exitCode.usage;
  const report = diffReport(old, current);
  output.print(format === 'json' ? formatJson(report) : formatDiffText(report, output));
  return exitCode.success;
};
