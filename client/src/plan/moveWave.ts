import * as vscode from 'vscode';
import type { TreeNode } from '../../../server/src/protocol/types.ts';
import { canonicalWave, waveProblem } from '../commands/waveInput.ts';
import { chooseScope } from '../order/chooseScope.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';
import { openPlan } from './planCommands.ts';

/**
 * Asks where all Applications of a wave are to go, and shows what that would change.
 *
 * @param nodes Waves of the tree; without one, a wave of the user's choice.
 */
export async function moveWave(server: WaveServer, nodes: readonly TreeNode[]): Promise<void> {
  const chosen = nodes.filter(({ type, wave }) => type === 'wave' && wave !== undefined);
  const waves = chosen.length > 0 ? chosen : await chooseWave(server);
  const [first] = waves;
  if (!first) return;
  const to = await vscode.window.showInputBox({
    title: t('Move {0}', waves.map(({ label }) => label).join(', ')),
    prompt: t('All Applications of it go to this wave. Nothing is changed yet.'),
    value: first.wave ?? '0',
    validateInput: (text) => waveProblem(text, t) ?? sizeProblem(text),
  });
  if (to === undefined) return;
  await openPlan({ mode: 'move', nodeIds: waves.map(({ id }) => id), to: canonicalWave(to) }, first.label);
}

async function chooseWave(server: WaveServer): Promise<readonly TreeNode[]> {
  const title = t('Move a wave of which scope?');
  const scope = await chooseScope(server, undefined, { title, holdsApplications: true });
  if (!scope) return [];
  const { nodes } = await server.request('tree', { grouping: 'scope', filter: '', onlyFindings: false });
  const waves =
    nodes.find(({ id }) => id === scope.id)?.children.filter(({ wave }) => wave !== undefined) ?? [];
  const items = waves.map((node) => ({ label: node.label, description: node.description, node }));
  const chosen = await vscode.window.showQuickPick(items, { title: t('Move which wave?') });
  return chosen ? [chosen.node] : [];
}

/** Plans reckon with numbers that JavaScript takes exactly. */
function sizeProblem(text: string): string | undefined {
  return Number.isSafeInteger(Number(text)) ? undefined : t('A plan takes no wave as far away as this.');
}
