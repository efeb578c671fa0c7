import * as vscode from 'vscode';
import type { SetPinsParams, TreeNode } from '../../../server/src/protocol/types.ts';
import { applyEditResult } from '../edit/applyEditResult.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';

/** Writes the names of Applications into `pins` of `.sync-waves.yaml`, or takes them out of it. */
export async function setPins(
  server: WaveServer,
  nodes: readonly TreeNode[],
  to: SetPinsParams['to'],
): Promise<void> {
  const applications = nodes.filter(({ type }) => type === 'application' || type === 'applicationSet');
  const changed = applications.filter(({ marks = [] }) => marks.includes('pinned') !== (to === 'pinned'));
  const [first] = applications;
  if (!first) {
    void vscode.window.showInformationMessage(t('There is no Application here.'));
    return;
  }
  if (changed.length === 0) {
    const message =
      to === 'pinned' ? t('{0} is pinned already.', first.label) : t('{0} is not pinned.', first.label);
    void vscode.window.showInformationMessage(message);
    return;
  }
  const nodeIds = changed.map(({ id }) => id);
  await applyEditResult(await server.request('setPins', { nodeIds, to }));
}
