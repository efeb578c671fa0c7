import * as vscode from 'vscode';
import type { SetWaveParams, TreeNode } from '../../../server/src/protocol/types.ts';
import { applyEditResult } from '../edit/applyEditResult.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';
import { canonicalWave, waveProblem } from './waveInput.ts';

/** Asks for a wave and writes it for all nodes. */
export async function askAndSetWave(server: WaveServer, nodes: readonly TreeNode[]): Promise<void> {
  const editable = nodes.filter((node) => node.editable);
  const [first] = editable;
  if (!first) {
    void vscode.window.showInformationMessage(t('There is no Application here whose wave can be written.'));
    return;
  }
  const wave = await vscode.window.showInputBox({
    title:
      editable.length === 1 ? t('Wave of {0}', first.label) : t('Wave of {0} Applications', editable.length),
    prompt: t('Lower waves sync first. Without an annotation the wave is 0.'),
    value: first.wave ?? '0',
    validateInput: (text) => waveProblem(text, t),
  });
  if (wave !== undefined) await setWave(server, editable, { wave: canonicalWave(wave) });
}

/** Writes a wave, or a step from where each node is now. */
export async function setWave(
  server: WaveServer,
  nodes: readonly TreeNode[],
  to: SetWaveParams['to'],
): Promise<void> {
  const nodeIds = nodes.filter(({ editable }) => editable).map(({ id }) => id);
  if (nodeIds.length === 0) return;
  await applyEditResult(await server.request('setWave', { nodeIds, to }));
}
