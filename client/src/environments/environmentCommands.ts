import * as vscode from 'vscode';
import type { EnvironmentPair, TreeNode } from '../../../server/src/protocol/types.ts';
import { openPlan } from '../plan/planCommands.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';
import { environmentsUriParts } from './environmentsUri.ts';

/** Opens the environments of all platforms side by side. */
export async function compareEnvironments(): Promise<void> {
  const uri = vscode.Uri.from(environmentsUriParts(t('Environments')));
  await vscode.window.showTextDocument(uri, { preview: false });
}

/**
 * Shows which Applications would change if one environment got the waves of another one. Nothing is changed.
 *
 * @param node The scope that gets the waves; without it, one of the user's choice.
 */
export async function bringWaves(server: WaveServer, node: TreeNode | undefined): Promise<void> {
  await server.ready();
  const { pairs } = await server.request('environments', {});
  const possible = node?.type === 'scope' ? pairs.filter(({ to }) => to.id === node.id) : pairs;
  if (possible.length === 0) {
    void vscode.window.showInformationMessage(t('No two environments here have different waves.'));
    return;
  }
  const pair = await choosePair(possible);
  if (pair)
    await openPlan(
      { mode: 'align', nodeIds: [pair.to.id], like: pair.from.id },
      `${pair.from.label} → ${pair.to.label}`,
    );
}

async function choosePair(pairs: readonly EnvironmentPair[]): Promise<EnvironmentPair | undefined> {
  const items = pairs.map((pair) => ({
    label: t('{0} to {1}', pair.from.label, pair.to.label),
    description:
      pair.differing === 1 ? t('1 Application differs') : t('{0} Applications differ', pair.differing),
    pair,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Bring the waves of which environment to which?'),
  });
  return chosen?.pair;
}
