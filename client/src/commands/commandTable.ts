import * as vscode from 'vscode';
import type { Location, TreeNode } from '../../../server/src/protocol/types.ts';
import { createApplication } from '../create/createApplication.ts';
import { bringWaves, compareEnvironments } from '../environments/environmentCommands.ts';
import { viewId } from '../names.ts';
import { openLocations } from '../openLocation.ts';
import { explainDependencies } from '../order/explainDependencies.ts';
import { showOrder } from '../order/showOrder.ts';
import { moveWave } from '../plan/moveWave.ts';
import { setPins } from '../plan/pinCommands.ts';
import { applyPlan, showPlan, showRenumbering } from '../plan/planCommands.ts';
import { writeReport } from '../report/writeReport.ts';
import { t } from '../translate.ts';
import type { FollowEditor } from '../tree/followEditor.ts';
import type { TreeOptions } from '../tree/treeOptions.ts';
import type { WaveTreeView } from '../tree/waveTreeView.ts';
import type { WaveServer } from '../waveServer.ts';
import { fixAllInFile, fixAllInWorkspace } from './fixCommands.ts';
import { askAndSetWave, setWave } from './waveCommands.ts';

export interface CommandParts {
  readonly server: WaveServer;
  readonly view: WaveTreeView;
  readonly options: TreeOptions;
  readonly editor: FollowEditor;
  readonly log: vscode.LogOutputChannel;
}

export interface Command {
  /** As in the manifest. */
  readonly id: string;
  /** From the tree's menus: the node under the cursor, and all selected ones where it is one of them. */
  readonly run: (node?: TreeNode, selected?: readonly TreeNode[]) => unknown;
}

/** Every command of the manifest and what it does. */
export function commandTable(parts: CommandParts): readonly Command[] {
  return [...generalCommands(parts), ...viewCommands(parts), ...nodeCommands(parts), ...planCommands(parts)];
}

function generalCommands({ server, view, log }: CommandParts): readonly Command[] {
  return [
    { id: 'syncWaves.fixAllInFile', run: () => fixAllInFile(server) },
    { id: 'syncWaves.fixAllInWorkspace', run: () => fixAllInWorkspace(server) },
    { id: 'syncWaves.refresh', run: () => view.refresh() },
    { id: 'syncWaves.restartServer', run: () => server.restart() },
    {
      id: 'syncWaves.showOutput',
      run: () => {
        log.show();
      },
    },
  ];
}

function viewCommands({ options, editor }: CommandParts): readonly Command[] {
  return [
    { id: 'syncWaves.groupByScope', run: () => options.groupBy('scope') },
    { id: 'syncWaves.groupByWave', run: () => options.groupBy('wave') },
    { id: 'syncWaves.filter', run: () => askForFilter(options) },
    { id: 'syncWaves.clearFilter', run: () => options.clearFilters() },
    { id: 'syncWaves.showOnlyFindings', run: () => options.showOnlyFindings() },
    { id: 'syncWaves.showAll', run: () => options.showAll() },
    { id: 'syncWaves.revealInTree', run: () => revealInTree(editor) },
  ];
}

function nodeCommands({ server, view, editor }: CommandParts): readonly Command[] {
  const chosen = (node?: TreeNode, selected?: readonly TreeNode[]) => {
    if (selected && selected.length > 0) return selected;
    return node ? [node] : view.selection;
  };
  return [
    {
      id: 'syncWaves.open',
      run: (...nodes) => openLocations(locationsOf(chosen(...nodes)), vscode.ViewColumn.Active),
    },
    {
      id: 'syncWaves.goToEvidence',
      run: (...nodes) => openLocations(locationsOf(chosen(...nodes)), vscode.ViewColumn.Active),
    },
    {
      id: 'syncWaves.openToSide',
      run: (...nodes) => openLocations(locationsOf(chosen(...nodes)), vscode.ViewColumn.Beside),
    },
    {
      id: 'syncWaves.setWave',
      // The palette gives no node: there the command is about the Application at the cursor.
      run: async (...nodes) =>
        askAndSetWave(server, nodes[0] ? chosen(...nodes) : await editableAtCursor(server, editor)),
    },
    {
      id: 'syncWaves.moveToNextWave',
      run: (...nodes) => setWave(server, chosen(...nodes), { step: 'next' }),
    },
    {
      id: 'syncWaves.moveToPreviousWave',
      run: (...nodes) => setWave(server, chosen(...nodes), { step: 'previous' }),
    },
    { id: 'syncWaves.createApplication', run: (node) => createApplication(server, node) },
    { id: 'syncWaves.showOrder', run: (node) => showOrder(server, node) },
    { id: 'syncWaves.explainDependencies', run: (node) => explainDependencies(server, node) },
    { id: 'syncWaves.copyName', run: (...nodes) => copyLines(chosen(...nodes).map(({ label }) => label)) },
    {
      id: 'syncWaves.copyWave',
      run: (...nodes) => copyLines(chosen(...nodes).flatMap(({ wave }) => wave ?? [])),
    },
  ];
}

function planCommands({ server, editor }: CommandParts): readonly Command[] {
  const chosen = (node?: TreeNode, selected?: readonly TreeNode[]) => {
    if (selected && selected.length > 0) return selected;
    return node ? [node] : [];
  };
  const orAtCursor = async (...nodes: Parameters<Command['run']>) =>
    nodes[0] ? chosen(...nodes) : applicationAtCursor(server, editor);
  return [
    { id: 'syncWaves.planWaves', run: (...nodes) => showPlan(server, chosen(...nodes), { mode: 'plan' }) },
    { id: 'syncWaves.renumberWaves', run: (...nodes) => showRenumbering(server, chosen(...nodes)) },
    {
      id: 'syncWaves.compactWaves',
      run: (...nodes) => showPlan(server, chosen(...nodes), { mode: 'compact' }),
    },
    { id: 'syncWaves.writeReport', run: () => writeReport(server) },
    {
      id: 'syncWaves.removePointlessWaves',
      run: (...nodes) => showPlan(server, chosen(...nodes), { mode: 'pointless' }),
    },
    { id: 'syncWaves.moveWave', run: (...nodes) => moveWave(server, chosen(...nodes)) },
    { id: 'syncWaves.applyPlan', run: () => applyPlan(server) },
    { id: 'syncWaves.pin', run: async (...nodes) => setPins(server, await orAtCursor(...nodes), 'pinned') },
    { id: 'syncWaves.unpin', run: async (...nodes) => setPins(server, await orAtCursor(...nodes), 'free') },
    { id: 'syncWaves.compareEnvironments', run: () => compareEnvironments() },
    { id: 'syncWaves.bringWaves', run: (node) => bringWaves(server, node) },
  ];
}

/** The nearest node whose wave can be written, as a list of one. */
async function editableAtCursor(server: WaveServer, editor: FollowEditor): Promise<readonly TreeNode[]> {
  await server.ready();
  return (await editor.nodesAtCursor()).filter((node) => node.editable).slice(0, 1);
}

async function applicationAtCursor(server: WaveServer, editor: FollowEditor): Promise<readonly TreeNode[]> {
  await server.ready();
  const isApplication = ({ type }: TreeNode) => type === 'application' || type === 'applicationSet';
  return (await editor.nodesAtCursor()).filter(isApplication).slice(0, 1);
}

function locationsOf(nodes: readonly TreeNode[]): readonly Location[] {
  return nodes.flatMap(({ location }) => location ?? []);
}

async function copyLines(lines: readonly string[]): Promise<void> {
  await vscode.env.clipboard.writeText(lines.join('\n'));
}

async function askForFilter(options: TreeOptions): Promise<void> {
  const filter = await vscode.window.showInputBox({
    title: t('Filter the waves'),
    prompt: t('A part of a name. Nothing shows all.'),
    value: options.current.filter,
  });
  if (filter !== undefined) await options.filterBy(filter);
}

async function revealInTree(editor: FollowEditor): Promise<void> {
  await vscode.commands.executeCommand(`${viewId}.focus`);
  await editor.reveal();
}
