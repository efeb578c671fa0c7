import path from 'node:path';
import { expect } from 'vitest';
import { groupBy } from '../../server/src/core/collections/groupBy.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { applyTextEdits } from '../../server/src/core/edit/applyTextEdits.ts';
import { computeTextEdits } from '../../server/src/core/edit/computeTextEdits.ts';
import { editPath } from '../../server/src/core/edit/editPath.ts';
import { allApplications } from '../../server/src/core/features/applicationsIn.ts';
import { editsOf, type ScopePlan } from '../../server/src/core/plan/planScopes.ts';
import type { PlanRequest } from '../../server/src/core/plan/scopeProblem.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { fromFsPath } from '../../server/src/node/fsPath.ts';
import { NodeWorkspaceFiles } from '../../server/src/node/nodeWorkspaceFiles.ts';
import { corpus } from './corpus.ts';
import { inverseEdits } from './inverseEdits.ts';

/** Everything may move: the hardest case, with the most edits. */
export const everything: PlanRequest = {
  isChosen: () => true,
  pinned: new Set(),
  movesSet: true,
  ignoresInferred: false,
  step: 1,
};

/** A repository of the corpus, all in memory; with every third Application pinned, if that is asked for. */
export function openPlannable(name: string, { pins } = { pins: false }) {
  const folder = fromFsPath(path.join(corpus?.root ?? '', name));
  const files = new NodeWorkspaceFiles({ folders: [folder], exclude: [] });
  const texts = new Map<string, string>();
  for (const file of files.discover()) {
    const read = files.readText(file);
    if ('text' in read) texts.set(file, read.text);
  }
  const workspace = new Workspace({
    folders: [folder],
    readText: (file) => texts.get(file),
    listDirectory: (directory) => files.listDirectory(directory),
  });
  workspace.configure(defaultSettings);
  let first = workspace.apply([...texts].map(([file, text]) => ({ path: file, text })));
  const pinned = pins ? someNames(first) : new Set<string>();
  const text = `pins: ${JSON.stringify([...pinned])}\n`;
  if (pins) first = workspace.apply([{ path: `${folder}/.sync-waves.yaml`, text }]);
  return { workspace, first, texts, pinned };
}

/** Writes a plan into texts, and answers the changed ones. Fails where undoing it would not restore every byte. */
export function applyPlan(plan: ScopePlan, texts: Map<string, string>) {
  const edits = plan.units.flatMap(editsOf);
  return [...groupBy(edits, editPath)].map(([file, own]) => {
    const before = texts.get(file) ?? '';
    const textEdits = computeTextEdits(before, own);
    if (!textEdits) throw new Error(`The plan cannot be written to ${file}.`);
    const text = applyTextEdits(before, textEdits);
    expect(applyTextEdits(text, inverseEdits(before, textEdits))).toBe(before);
    const old = new Set(before.split('\n'));
    texts.set(file, text);
    return { file, text, added: text.split('\n').filter((line) => !old.has(line)) };
  });
}

/** Every third name of an Application. */
function someNames({ model }: Snapshot): ReadonlySet<string> {
  const names = [...new Set(allApplications(model).map(({ resource }) => resource.name))].sort();
  return new Set(names.filter((_, index) => index % 3 === 0));
}
