import { touching } from '../../core/changes/affectedFindings.ts';
import type { Localized } from '../../core/l10n/locale.ts';
import { configInvalid } from '../../core/rules/config-invalid.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { FilePath } from '../../core/text/place.ts';
import { findRepositoryRoot } from '../../node/findRepositoryRoot.ts';
import { fromFsPath } from '../../node/fsPath.ts';
import { applyBaseline, writeBaseline } from '../baseline.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { allFindings, checkReport, type CheckReport } from '../checkReport.ts';
import type { PathsCall, PerformOnPaths } from '../commands/task.ts';
import { configurationMistakes } from '../configurationMistakes.ts';
import { exitCode, type ExitCode } from '../exitCode.ts';
import { findingsSince } from '../findingsSince.ts';
import { fixReports } from '../fixReports.ts';
import { plainFormats } from '../formats/checkFormats.ts';
import { formatCheck } from '../formats/formatCheck.ts';
import type { Output } from '../output.ts';
import { remarkUnjudged } from '../remarkUnjudged.ts';
import { fails, isSelected, unknownName, unknownNameText } from '../selectFindings.ts';

interface Check extends PathsCall {
  // The parser has checked them against `checkOptions` and `checkFormats`.
  readonly options: CheckOptions;
}

export const performCheck: PerformOnPaths = async (call, given) => {
  const { isStdin, output } = call;
  const options = given as CheckOptions;
  const messages = texts[output.locale];
  if (options.stdinFilename !== undefined && !isStdin) return refuse(messages.noStdin, output);
  if (options.watch !== true) return checkOnce({ ...call, options });
  if (isStdin) return refuse(messages.watchesStdin, output);
  const { watchFolder } = await import('../watchFolder.ts');
  return watchFolder(call, (workspace) => checkOnce({ ...call, workspace, options }));
};

function refuse(message: string, output: Output): ExitCode {
  output.remark(message);
  return exitCode.usage;
}

function checkOnce(check: Check): ExitCode {
  const { workspace, options, output } = check;
  const unknown = unknownName(workspace, options);
  if (unknown !== undefined)
    return refuse(unknownNameText[unknown.kind][output.locale](unknown.name), output);
  const selected = selectedFindings(check);
  if (selected === undefined) return exitCode.usage;
  if (options.writeBaseline !== undefined)
    return writeBaseline(options.writeBaseline, checkReport(workspace, selected), output);
  const findings = applyBaseline(options.baseline, { workspace, findings: selected, output });
  if (findings === undefined) return exitCode.usage;
  const from = startOfPaths(check);
  const report = checkReport(workspace, findings, from);
  const fixesOf = fixReports(workspace, { locale: output.locale, from });
  const text = formatCheck(options.format, report, output, fixesByReport(findings, report, fixesOf));
  if (text !== '') output.print(text);
  if (options.format === 'text') remarkUnjudged(workspace, output);
  if (configurationMistakes(report).length > 0) return exitCode.usage;
  return fails(report.findings, options) ? exitCode.findings : exitCode.success;
}

/** The folder that the format's paths are relative to. */
function startOfPaths({ workspace: { folder }, view, options }: Check): FilePath {
  const { format } = options;
  if (format === 'text') return view.cwd;
  return plainFormats.has(format) ? view.start : (findRepositoryRoot(folder) ?? folder);
}

/** What the user asked for; undefined, with a remark, where that can't be told. Mistakes in the configuration stay. */
function selectedFindings({ workspace, view, options, output }: Check): readonly Finding[] | undefined {
  const { stdinFilename, since } = options;
  const all = allFindings(workspace);
  const isThere = stdinFilename === undefined ? () => true : touching(new Set([fromFsPath(stdinFilename)]));
  const asked = all.filter((finding) => isThere(finding) && isSelected(finding, options, view));
  const recent = since === undefined ? asked : findingsSince(since, asked, { workspace, output });
  if (recent === undefined) return undefined;
  const kept = new Set(recent);
  return all.filter((finding) => kept.has(finding) || finding.rule === configInvalid.id);
}

function fixesByReport(
  findings: readonly Finding[],
  report: CheckReport,
  fixesOf: ReturnType<typeof fixReports>,
): Parameters<typeof formatCheck>[3] {
  const origins = new Map(report.findings.map((described, index) => [described, findings[index]]));
  return (described) => {
    const finding = origins.get(described);
    return finding === undefined ? [] : fixesOf(finding);
  };
}

const texts: Localized<{ readonly noStdin: string; readonly watchesStdin: string }> = {
  en: {
    noStdin: '--stdin-filename says which file standard input stands for. Give - in place of paths.',
    watchesStdin: 'Standard input can’t be watched. Name files or folders.',
  },
  fr: {
    noStdin:
      '--stdin-filename dit de quel fichier l’entrée standard tient lieu. Indiquez - à la place des chemins.',
    watchesStdin: 'L’entrée standard ne peut pas être surveillée. Nommez des fichiers ou des dossiers.',
  },
};
