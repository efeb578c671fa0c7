import * as vscode from 'vscode';
import type { PlanParams, TreeNode } from '../../../server/src/protocol/types.ts';
import { applyEditResult } from '../edit/applyEditResult.ts';
import { chooseScope } from '../order/chooseScope.ts';
import { t } from '../translate.ts';
import type { WaveServer } from '../waveServer.ts';
import { planParams, planScheme, planUriParts } from './planUri.ts';

const plannable: readonly TreeNode['type'][] = ['scope', 'application', 'applicationSet'];

/**
 * Shows which waves the Applications of scopes, or single Applications, would get. Nothing is changed.
 *
 * @param nodes Empty for the scope of what is at the cursor, or one of the user's choice.
 */
export async function showPlan(
  server: WaveServer,
  nodes: readonly TreeNode[],
  options: Pick<PlanParams, 'mode' | 'step'>,
): Promise<void> {
  const chosen = nodes.filter(({ type }) => plannable.includes(type));
  const title = t('Plan the waves of which scope?');
  const [first] =
    chosen.length > 0 ? chosen : [await chooseScope(server, undefined, { title, holdsApplications: true })];
  if (!first) return;
  const nodeIds = chosen.length > 0 ? chosen.map(({ id }) => id) : [first.id];
  await openPlan({ ...options, nodeIds }, first.label);
}

/** Opens the preview of a plan. `label` says in the tab what it is about. */
export async function openPlan(params: PlanParams, label: string): Promise<void> {
  const uri = vscode.Uri.from(planUriParts(params, label, t('Planned Waves')));
  await vscode.window.showTextDocument(uri, { preview: false });
}

/** Asks for the distance between waves, and shows what they would be. */
export async function showRenumbering(server: WaveServer, nodes: readonly TreeNode[]): Promise<void> {
  const step = await vscode.window.showInputBox({
    title: t('Renumber with gaps'),
    prompt: t('The distance between two waves. Wave 0 stays, and so does the order.'),
    value: '10',
    validateInput: (text) =>
      /^[1-9]\d{0,5}$/.test(text.trim()) ? undefined : t('It is a whole number from 1 to 999999.'),
  });
  if (step !== undefined) await showPlan(server, nodes, { mode: 'renumber', step: Number(step) });
}

/** Hands the plan that is shown to the editor, which lets the user confirm it change by change. */
export async function applyPlan(server: WaveServer): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.scheme !== planScheme) return;
  const { text, edit } = await server.request('plan', planParams(document.uri));
  if (text !== document.getText()) {
    void vscode.window.showWarningMessage(
      t('The plan is another one by now. Nothing was changed: read it again.'),
    );
    return;
  }
  if (edit.problem === undefined && edit.changes.length === 0)
    void vscode.window.showInformationMessage(t('Nothing has to change.'));
  else await applyEditResult(edit, document.uri);
}
