import { relativePath } from '../core/text/posixPath.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import type { Output } from './output.ts';
import { reportPositions } from './reportPosition.ts';

/**
 * Remarks on what could not be read and on mistakes in `.sync-waves.yaml`, which are no findings about waves.
 * Templates are as they should be and not worth a remark.
 */
export function remarkProblems(workspace: LoadedWorkspace, output: Output): 'right' | 'wrong' {
  for (const [path, { reason, message }] of workspace.unread) {
    if (reason === 'template') continue;
    output.remark(`${relativePath(workspace.folder, path)}: ${message[output.locale]}`);
  }
  const mistakes = configurationMistakes(workspace, output);
  for (const mistake of mistakes) output.remark(mistake);
  return mistakes.length === 0 ? 'right' : 'wrong';
}

function configurationMistakes(workspace: LoadedWorkspace, { locale }: Output): readonly string[] {
  const positionOf = reportPositions(workspace);
  return [...workspace.snapshot.model.files.values()].flatMap(({ path, config }) =>
    (config?.problems ?? []).map(({ range, message }) => {
      const { file, line, column } = positionOf({ path, range });
      return `${file}:${line}:${column}: ${message[locale]}`;
    }),
  );
}
