import { groupBy } from '../../core/collections/groupBy.ts';
import { applyTextEdits } from '../../core/edit/applyTextEdits.ts';
import { computeTextEdits } from '../../core/edit/computeTextEdits.ts';
import type { ManifestEdit } from '../../core/edit/manifestEdit.ts';
import type { Localized } from '../../core/l10n/locale.ts';
import { describePlan } from '../../core/plan/describePlan.ts';
import { planByMode, type PlanMode } from '../../core/plan/planByMode.ts';
import { editsOf } from '../../core/plan/planScopes.ts';
import type { LoadedWorkspace } from '../../node/loadWorkspace.ts';
import type { FileWrite } from '../../node/writeFiles.ts';
import { exitCode, type ExitCode } from '../exitCode.ts';
import { formatJson } from '../formatJson.ts';
import { formatPlanText } from '../formatPlanText.ts';
import type { Output } from '../output.ts';
import type { PlanOptions } from '../planOptions.ts';
import { planReport } from '../planReport.ts';
import { writeChanges } from '../writeChanges.ts';
import type { PerformOnFolder } from '../commands/task.ts';

export const performPlan: PerformOnFolder = (workspace, format, output, options) => {
  // The parser has checked them against `planOptions`.
  const given = options as PlanOptions;
  const { scope, pin, all, ignoreInferred, write, step, renumber } = given;
  const { snapshot } = workspace;
  if (scope !== undefined && !snapshot.model.scopes.some(({ name }) => name === scope)) {
    output.remark(texts[output.locale].noScope(scope));
    return exitCode.usage;
  }
  const planned = planByMode(snapshot.model, modeOf(given), {
    isChosen: (instance) => scope === undefined || instance.scope.name === scope,
    pinned: new Set(pin?.split(',').map((name) => name.trim())),
    movesSet: all === true,
    ignoresInferred: ignoreInferred === true,
    step: renumber ?? step,
  });
  const report = planReport(describePlan(planned, snapshot, output.locale), workspace.folder);
  output.print(format === 'json' ? formatJson(report) : formatPlanText(report, output));
  const edits = planned.units.flatMap(editsOf);
  const written = write === true ? writeEdits(edits, workspace, output) : exitCode.success;
  if (written !== exitCode.success) return written;
  return planned.conflicts.length > 0 ? exitCode.findings : exitCode.success;
};

function modeOf({ renumber, compact }: PlanOptions): PlanMode {
  if (renumber !== undefined) return 'renumber';
  return compact === true ? 'compact' : 'plan';
}

/** All edits or, when one of them can't be made, none. */
function writeEdits(edits: readonly ManifestEdit[], workspace: LoadedWorkspace, output: Output): ExitCode {
  const messages = texts[output.locale];
  const writes: FileWrite[] = [];
  for (const [path, own] of groupBy(edits, (edit) => ('at' in edit ? edit.at.path : edit.path))) {
    const before = workspace.textOf(path);
    const textEdits = before === undefined ? undefined : computeTextEdits(before, own);
    if (before === undefined || !textEdits) {
      output.remark(messages.unsafe(path));
      return exitCode.usage;
    }
    writes.push({ path, before, after: applyTextEdits(before, textEdits) });
  }
  if (!writeChanges(writes, workspace, output)) return exitCode.usage;
  output.remark(messages.written(writes.length));
  return exitCode.success;
}

const texts: Localized<{
  noScope(name: string): string;
  unsafe(path: string): string;
  written(files: number): string;
}> = {
  en: {
    noScope: (name) => `There is no scope ${name}. sync-waves list names them all.`,
    unsafe: (path) =>
      `Nothing was written: ${path} can't be edited safely as it is. Repair its YAML, then try again.`,
    written: (files) => (files === 1 ? '1 file was written.' : `${files} files were written.`),
  },
  fr: {
    noScope: (name) => `Il n’y a pas de portée ${name}. sync-waves list les nomme toutes.`,
    unsafe: (path) =>
      `Rien n’a été écrit : ${path} ne peut pas être modifié sans risque. Réparez son YAML, puis réessayez.`,
    written: (files) => (files > 1 ? `${files} fichiers ont été écrits.` : `${files} fichier a été écrit.`),
  },
};
