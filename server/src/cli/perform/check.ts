import type { Finding } from '../../core/rules/finding.ts';
import type { LoadedWorkspace } from '../../node/loadWorkspace.ts';
import { applyBaseline, writeBaseline } from '../baseline.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { allFindings, checkReport } from '../checkReport.ts';
import type { PerformOnFolder } from '../commands/task.ts';
import { configurationMistakes } from '../configurationMistakes.ts';
import { exitCode } from '../exitCode.ts';
import { fixReports } from '../fixReports.ts';
import { formatCheck } from '../formats/formatCheck.ts';
import type { Output } from '../output.ts';
import { fails, isSelected, unknownName, unknownNameText } from '../selectFindings.ts';

export const performCheck: PerformOnFolder = (workspace, _format, output, given) => {
  // The parser has checked them against `checkOptions` and `checkFormats`.
  const options = given as CheckOptions;
  const unknown = unknownName(workspace, options);
  if (unknown !== undefined) {
    output.remark(unknownNameText[unknown.kind][output.locale](unknown.name));
    return exitCode.usage;
  }
  const selected = allFindings(workspace).filter((finding) => isSelected(finding, options));
  if (options.writeBaseline !== undefined)
    return writeBaseline(options.writeBaseline, checkReport(workspace, selected), output);
  const findings = applyBaseline(options.baseline, { workspace, findings: selected, output });
  if (findings === undefined) return exitCode.usage;
  const report = checkReport(workspace, findings);
  const text = formatCheck(
    options.format,
    report,
    output,
    fixesByReport(workspace, findings, report, output),
  );
  if (text !== '') output.print(text);
  if (configurationMistakes(report).length > 0) return exitCode.usage;
  return fails(report.findings, options) ? exitCode.findings : exitCode.success;
};

function fixesByReport(
  workspace: LoadedWorkspace,
  findings: readonly Finding[],
  report: ReturnType<typeof checkReport>,
  { locale }: Output,
): Parameters<typeof formatCheck>[3] {
  const origins = new Map(report.findings.map((described, index) => [described, findings[index]]));
  const fixesOf = fixReports(workspace, locale);
  return (described) => {
    const finding = origins.get(described);
    return finding === undefined ? [] : fixesOf(finding);
  };
}
