import type { MissingApplication } from '../core/create/findMissing.ts';
import { describeMissing, type WayOut } from '../core/create/missingText.ts';
import { groupBy } from '../core/collections/groupBy.ts';
import { applyTextEdits } from '../core/edit/applyTextEdits.ts';
import { computeTextEdits } from '../core/edit/computeTextEdits.ts';
import { editPath } from '../core/edit/editPath.ts';
import type { ManifestEdit } from '../core/edit/manifestEdit.ts';
import { planDocument } from '../core/features/planDocument.ts';
import type { Localized } from '../core/l10n/locale.ts';
import { describePlan, type PlanDescription } from '../core/plan/describePlan.ts';
import type { PlanMode } from '../core/plan/planByMode.ts';
import { editsOf, type ScopePlan } from '../core/plan/planScopes.ts';
import { relativePath } from '../core/text/posixPath.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import type { FileWrite } from '../node/writeFiles.ts';
import { exitCode, type ExitCode } from './exitCode.ts';
import { formatJson } from './formatJson.ts';
import { formatPlanText } from './formatPlanText.ts';
import type { Output } from './output.ts';
import type { PlanFormat } from './planFormats.ts';
import { planReport } from './planReport.ts';
import { writeChanges } from './writeChanges.ts';

export interface PlanOutcome {
  readonly plan: ScopePlan;
  readonly mode: PlanMode;
  readonly workspace: LoadedWorkspace;
  readonly isWritten: boolean;
  /** Of the plan, if it does not follow from the workspace as it is. */
  readonly description?: PlanDescription;
  /** What is named but not there, and is not created. */
  readonly missing?: readonly MissingApplication[];
  /** What is written besides the waves. */
  readonly files?: readonly FileWrite[];
}

/** Prints a plan and, where that is asked for, writes it: whole, or not at all. */
export function reportPlan(outcome: PlanOutcome, format: PlanFormat, output: Output): ExitCode {
  const { plan, workspace, isWritten, files = [] } = outcome;
  output.print(formatPlan(outcome, format, output));
  const edits = plan.units.flatMap(editsOf);
  const written = isWritten ? writePlan({ edits, files }, workspace, output) : exitCode.success;
  if (written !== exitCode.success) return written;
  return plan.conflicts.length > 0 ? exitCode.findings : exitCode.success;
}

function formatPlan(
  { plan, mode, workspace, isWritten, description, missing = [] }: PlanOutcome,
  format: PlanFormat,
  output: Output,
): string {
  const { locale } = output;
  const { folder, snapshot } = workspace;
  const described = description ?? describePlan(plan, snapshot, locale);
  const left = describeMissing(missing, locale, {
    wayOut: texts[locale].wayOut,
    show: (path) => relativePath(folder, path),
  });
  if (format === 'markdown')
    return planDocument(described, mode, locale, { missing: left, isWritten }).text.trimEnd();
  const report = planReport(described, left, folder);
  return format === 'json' ? formatJson(report) : formatPlanText(report, output);
}

/** All edits or, when one of them can't be made, none. */
function writePlan(
  { edits, files }: { readonly edits: readonly ManifestEdit[]; readonly files: readonly FileWrite[] },
  workspace: LoadedWorkspace,
  output: Output,
): ExitCode {
  const messages = texts[output.locale];
  const writes: FileWrite[] = [...files];
  for (const [path, own] of groupBy(edits, editPath)) {
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
  unsafe(path: string): string;
  written(files: number): string;
  readonly wayOut: WayOut;
}> = {
  en: {
    unsafe: (path) =>
      `Nothing was written: ${path} can't be edited safely as it is. Repair its YAML, then try again.`,
    written: (files) => (files === 1 ? '1 file was written.' : `${files} files were written.`),
    wayOut: {
      all: '--create creates what is missing.',
      one: (name) => `sync-waves new ${name} takes it as an option.`,
    },
  },
  fr: {
    unsafe: (path) =>
      `Rien n’a été écrit : ${path} ne peut pas être modifié sans risque. Réparez son YAML, puis réessayez.`,
    written: (files) => (files > 1 ? `${files} fichiers ont été écrits.` : `${files} fichier a été écrit.`),
    wayOut: {
      all: '--create crée ce qui manque.',
      one: (name) => `sync-waves new ${name} l’accepte en option.`,
    },
  },
};
