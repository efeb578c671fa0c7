import { touching } from '../../core/changes/affectedFindings.ts';
import type { Localized } from '../../core/l10n/locale.ts';
import { configInvalid } from '../../core/rules/config-invalid.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { fromFsPath } from '../../node/fsPath.ts';
import type { LoadedWorkspace } from '../../node/loadWorkspace.ts';
import { applyBaseline, writeBaseline } from '../baseline.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { allFindings, checkReport } from '../checkReport.ts';
import type { PerformOnFolder } from '../commands/task.ts';
import { configurationMistakes } from '../configurationMistakes.ts';
import { exitCode, type ExitCode } from '../exitCode.ts';
import { findingsSince } from '../findingsSince.ts';
import { fixReports } from '../fixReports.ts';
import { formatCheck } from '../formats/formatCheck.ts';
import type { Output } from '../output.ts';
import { remarkUnjudged } from '../remarkUnjudged.ts';
import { fails, isSelected, unknownName, unknownNameText } from '../selectFindings.ts';

type Options = CheckOptions & { readonly names: readonly string[] };

export const performCheck: PerformOnFolder = async (workspace, _format, output, given) => {
  // The parser has checked them against `checkOptions` and `checkFormats`.
  const options = given as Options;
  const messages = texts[output.locale];
  const isStdin = options.names[0] === '-';
  if (options.stdinFilename !== undefined && !isStdin) return refuse(messages.noStdin, output);
  if (options.watch !== true) return checkOnce(workspace, options, output);
  if (isStdin) return refuse(messages.watchesStdin, output);
  const { watchFolder } = await import('../watchFolder.ts');
  return watchFolder(workspace, output, (current) => checkOnce(current, options, output));
};

function refuse(message: string, output: Output): ExitCode {
  output.remark(message);
  return exitCode.usage;
}

function checkOnce(workspace: LoadedWorkspace, options: Options, output: Output): ExitCode {
  const unknown = unknownName(workspace, options);
  if (unknown !== undefined)
    return refuse(unknownNameText[unknown.kind][output.locale](unknown.name), output);
  const selected = selectedFindings(workspace, options, output);
  if (selected === undefined) return exitCode.usage;
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
  if (options.format === 'text') remarkUnjudged(workspace, output);
  if (configurationMistakes(report).length > 0) return exitCode.usage;
  return fails(report.findings, options) ? exitCode.findings : exitCode.success;
}

/** What the user asked for; undefined, with a remark, where that can't be told. Mistakes in the configuration stay. */
function selectedFindings(
  workspace: LoadedWorkspace,
  options: Options,
  output: Output,
): readonly Finding[] | undefined {
  const { stdinFilename, since } = options;
  const all = allFindings(workspace);
  const isThere = stdinFilename === undefined ? () => true : touching(new Set([fromFsPath(stdinFilename)]));
  const asked = all.filter((finding) => isThere(finding) && isSelected(finding, options));
  const recent = since === undefined ? asked : findingsSince(since, asked, { workspace, output });
  if (recent === undefined) return undefined;
  const kept = new Set(recent);
  return all.filter((finding) => kept.has(finding) || finding.rule === configInvalid.id);
}

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

const texts: Localized<{ readonly noStdin: string; readonly watchesStdin: string }> = {
  en: {
    noStdin: '--stdin-filename says which file standard input stands for. Give - in place of the folder.',
    watchesStdin: 'Standard input can’t be watched. Name a folder.',
  },
  fr: {
    noStdin:
      '--stdin-filename dit de quel fichier l’entrée standard tient lieu. Indiquez - à la place du dossier.',
    watchesStdin: 'L’entrée standard ne peut pas être surveillée. Nommez un dossier.',
  },
};
