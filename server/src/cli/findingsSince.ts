import { affectedFindings } from '../core/changes/affectedFindings.ts';
import { defaultSettings } from '../core/config/settings.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { FilePath } from '../core/text/place.ts';
import { joinPath, relativePath } from '../core/text/posixPath.ts';
import { fromFsPath, toFsPath } from '../node/fsPath.ts';
import { loadWorkspace, type LoadedWorkspace } from '../node/loadWorkspace.ts';
import { readRevision } from '../node/readRevision.ts';
import type { Output } from './output.ts';
import { revisionProblemText } from './revisionProblemText.ts';

/** The findings that can come from what has changed since a revision of Git; undefined, with a remark, without one. */
export function findingsSince(
  revision: string,
  findings: readonly Finding[],
  { workspace, output }: { readonly workspace: LoadedWorkspace; readonly output: Output },
): readonly Finding[] | undefined {
  const read = readRevision(toFsPath(workspace.folder), revision, (folder) => {
    const before = loadWorkspace(fromFsPath(folder), defaultSettings);
    const changes = {
      before: before.snapshot.model,
      after: workspace.snapshot.model,
      files: changedFiles(before, workspace),
    };
    return findings.filter(affectedFindings(changes));
  });
  if ('result' in read) return read.result;
  output.remark(revisionProblemText[read.problem][output.locale](revision));
  return undefined;
}

function changedFiles(before: LoadedWorkspace, after: LoadedWorkspace): ReadonlySet<FilePath> {
  const paths = [before, after].flatMap(({ folder, snapshot }) =>
    [...snapshot.model.files.keys()].map((path) => relativePath(folder, path)),
  );
  const textIn = ({ folder, textOf }: LoadedWorkspace, path: string) => textOf(joinPath(folder, path));
  return new Set(
    paths
      .filter((path) => textIn(before, path) !== textIn(after, path))
      .map((path) => joinPath(after.folder, path)),
  );
}
