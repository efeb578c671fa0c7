import { defaultSettings } from '../../core/config/settings.ts';
import type { Localized } from '../../core/l10n/locale.ts';
import { fromFsPath, toFsPath } from '../../node/fsPath.ts';
import { loadWorkspace } from '../../node/loadWorkspace.ts';
import { readRevision } from '../../node/readRevision.ts';
import type { PerformOnFolder } from '../commands/task.ts';
import { diffReport, stateOf, type State } from '../diffReport.ts';
import { exitCode } from '../exitCode.ts';
import { formatDiffText } from '../formatDiffText.ts';
import { formatJson } from '../formatJson.ts';

export const performDiff: PerformOnFolder = (workspace, format, output, given) => {
  // The parser requires the first name and leaves the second one undefined.
  const [before = '', after] = (given as { readonly names: readonly (string | undefined)[] }).names;
  const { locale } = output;
  const read = (revision: string): State | undefined => {
    const state = readRevision(toFsPath(workspace.folder), revision, (folder) =>
      stateOf(loadWorkspace(fromFsPath(folder), { ...defaultSettings, locale })),
    );
    if (state === undefined) output.remark(noRevision[locale](revision));
    return state;
  };
  const old = read(before);
  const current = after === undefined ? stateOf(workspace) : read(after);
  if (old === undefined || current === undefined) return exitCode.usage;
  const report = diffReport(old, current);
  output.print(format === 'json' ? formatJson(report) : formatDiffText(report, output));
  return exitCode.success;
};

const noRevision: Localized<(revision: string) => string> = {
  en: (revision) => `Git has no revision ${revision} here. A shallow clone may lack it: fetch it first.`,
  fr: (revision) =>
    `Git n’a pas de révision ${revision} ici. Elle peut manquer à un clone partiel : récupérez-la d’abord.`,
};
