import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { groupBy } from '../../../server/src/core/collections/groupBy.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { applyTextEdits } from '../../../server/src/core/edit/applyTextEdits.ts';
import { computeTextEdits } from '../../../server/src/core/edit/computeTextEdits.ts';
import { editsOf, planScopes, type ScopePlan } from '../../../server/src/core/plan/planScopes.ts';
import type { PlanRequest } from '../../../server/src/core/plan/scopeProblem.ts';
import type { Snapshot } from '../../../server/src/core/workspace/snapshot.ts';
import { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import { fromFsPath } from '../../../server/src/node/fsPath.ts';
import { NodeWorkspaceFiles } from '../../../server/src/node/nodeWorkspaceFiles.ts';
import { corpus, withoutCorpus } from '../../kit/corpus.ts';

const repositories = corpus
  ? readdirSync(corpus.root, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    )
  : [];

/** Everything may move: the hardest case, with the most edits. */
const everything: PlanRequest = {
  isChosen: () => true,
  pinned: new Set(),
  movesSet: true,
  ignoresInferred: false,
  step: 1,
};

const untouched: PlanRequest = { ...everything, movesSet: false };

describe.skipIf(!corpus)(`real repositories (${corpus ? 'from ../shared/corpus' : withoutCorpus})`, () => {
  describe.each(repositories)('%s', (name) => {
    test.each([
      { title: 'with all that can move', request: everything },
      { title: 'without touching a wave that is set', request: untouched },
    ])(
      '$title: no order is wrong but for the conflicts, and planning again changes nothing',
      ({ request }) => {
        const { workspace, first, texts } = open(name);
        const plan = planScopes(first.model, request);
        const moved = plan.units.filter(({ isChanged, unit }) => isChanged && unit.isSet);
        if (!request.movesSet) expect(moved.map(({ unit }) => unit.id)).toEqual([]);
        const changes = apply(plan, texts);
        for (const { added } of changes) expect(added.filter((line) => !isAnnotation(line))).toEqual([]);
        const second = workspace.apply(changes.map(({ file, text }) => ({ path: file, text })));
        expect(unexpected(second, plan)).toEqual([]);
        const again = planScopes(second.model, request);
        expect(
          again.units.filter(({ isChanged }) => isChanged).map(({ unit, wave }) => [unit.id, wave]),
        ).toEqual([]);
      },
    );
  });
});

function open(name: string) {
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
  const first = workspace.apply([...texts].map(([file, text]) => ({ path: file, text })));
  return { workspace, first, texts };
}

function apply(plan: ScopePlan, texts: Map<string, string>) {
  const edits = plan.units.flatMap(editsOf);
  return [...groupBy(edits, (edit) => ('at' in edit ? edit.at.path : edit.path))].map(([file, own]) => {
    const before = texts.get(file) ?? '';
    const textEdits = computeTextEdits(before, own);
    if (!textEdits) throw new Error(`The plan cannot be written to ${file}.`);
    const text = applyTextEdits(before, textEdits);
    const old = new Set(before.split('\n'));
    texts.set(file, text);
    return { file, text, added: text.split('\n').filter((line) => !old.has(line)) };
  });
}

function isAnnotation(line: string): boolean {
  return /sync-wave|annotations:/.test(line);
}

/** Findings about an order that no conflict of the plan explains. */
function unexpected({ findings }: Snapshot, { conflicts }: ScopePlan): readonly string[] {
  const known = new Set(
    conflicts.flatMap(({ leftOut }) => leftOut?.carriers.map(({ id }) => id).join(' → ') ?? []),
  );
  return [...findings.values()]
    .flat()
    .flatMap(({ order }) => (order ? `${order.dependent} → ${order.provider}` : []))
    .filter((edge) => !known.has(edge));
}
