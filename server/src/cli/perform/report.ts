import { existsSync, realpathSync } from 'node:fs';
import { defaultSettings } from '../../core/config/settings.ts';
import { applyTextEdits } from '../../core/edit/applyTextEdits.ts';
import { describeUnreadable } from '../../core/facts/describeUnread.ts';
import type { Locale, Localized } from '../../core/l10n/locale.ts';
import { refreshReport } from '../../core/report/refreshReport.ts';
import { reportProblemText } from '../../core/report/reportProblemText.ts';
import { joinPath, relativePath } from '../../core/text/posixPath.ts';
import { snapshotWith } from '../../core/workspace/snapshotWith.ts';
import { fromFsPath } from '../../node/fsPath.ts';
import type { LoadedWorkspace } from '../../node/loadWorkspace.ts';
import { readTextFile } from '../../node/readTextFile.ts';
import { replaceFile } from '../../node/replaceFile.ts';
import type { PerformOnFolder } from '../commands/task.ts';
import { exitCode, type ExitCode } from '../exitCode.ts';
import { failureCode } from '../failureCode.ts';
import type { Output } from '../output.ts';
import { unknownName, unknownNameText } from '../selectFindings.ts';
import { writeChanges } from '../writeChanges.ts';

interface Options {
  /** Absolute path of the Markdown file. */
  readonly output?: string;
  readonly check?: boolean;
  readonly scope?: readonly string[];
  readonly language?: Locale;
}

interface Run {
  readonly workspace: LoadedWorkspace;
  readonly output: Output;
  readonly options: Options;
}

export const performReport: PerformOnFolder = (workspace, _format, output, given) => {
  // The parser has checked them against the options of `report`.
  const options = given as Options;
  const unknown = unknownName(workspace, options);
  if (unknown !== undefined) {
    output.remark(unknownNameText[unknown.kind][output.locale](unknown.name));
    return exitCode.usage;
  }
  const run = { workspace, output, options };
  if (options.output !== undefined) return refreshFile(options.output, run);
  if (options.check === true) {
    output.remark(texts[output.locale].checkWhat);
    return exitCode.usage;
  }
  const report = refreshed({ path: joinPath(workspace.folder, 'report.md'), text: '' }, run) ?? '';
  output.print(report.trimEnd());
  return exitCode.success;
};

function refreshFile(file: string, run: Run): ExitCode {
  const { workspace, output, options } = run;
  const messages = texts[output.locale];
  const shown = relativePath(workspace.folder, fromFsPath(file));
  // A link stays one: the file that it leads to is written.
  const target = existsSync(file) ? realpathSync(file) : file;
  const read = readTextFile(target);
  if ('problem' in read && read.problem !== 'missing') {
    const { message } = describeUnreadable(read.problem === 'link' ? 'unreadable' : read.problem);
    output.remark(`${shown}: ${message[output.locale]}`);
    return exitCode.usage;
  }
  const before = 'text' in read ? read.text : undefined;
  const after = refreshed({ path: fromFsPath(file), text: before ?? '' }, run);
  if (after === undefined) return exitCode.usage;
  if (after === before) {
    output.remark(messages.current(shown));
    return exitCode.success;
  }
  if (options.check === true) {
    output.remark(messages.outdated(shown));
    return exitCode.findings;
  }
  return write(target, { before, after }, { ...run, shown });
}

/** The document with a new report; undefined, with a remark, where it can't have one. */
function refreshed(
  { path, text }: { readonly path: string; readonly text: string },
  { workspace: { folder, snapshot }, output, options: { scope, language } }: Run,
): string | undefined {
  const answer = refreshReport({
    path,
    text,
    folder,
    choice: { ...(language && { language }), ...(scope && { scopes: scope }) },
    language: output.locale,
    snapshotIn: (locale) =>
      locale === output.locale ? snapshot : snapshotWith(snapshot.model, { ...defaultSettings, locale }),
  });
  if ('edits' in answer) return applyTextEdits(text, answer.edits);
  output.remark(reportProblemText[output.locale](answer.problem, relativePath(folder, path)));
  return undefined;
}

function write(
  target: string,
  { before, after }: { readonly before: string | undefined; readonly after: string },
  { workspace, output, shown }: Run & { readonly shown: string },
): ExitCode {
  const messages = texts[output.locale];
  try {
    if (before === undefined) replaceFile(target, after);
    else if (!writeChanges([{ path: fromFsPath(target), before, after }], workspace, output))
      return exitCode.usage;
    output.remark(messages.written(shown));
    return exitCode.success;
  } catch (error) {
    output.remark(messages.notWritten(shown, failureCode(error)));
    return exitCode.usage;
  }
}

const texts: Localized<{
  readonly checkWhat: string;
  current(file: string): string;
  outdated(file: string): string;
  written(file: string): string;
  notWritten(file: string, reason: string): string;
}> = {
  en: {
    checkWhat: 'Which file? Name it with --output.',
    current: (file) => `${file} is up to date.`,
    outdated: (file) => `${file} is not up to date. The same command without --check refreshes it.`,
    written: (file) => `${file} is written.`,
    notWritten: (file, reason) => `${file} could not be written: ${reason}`,
  },
  fr: {
    checkWhat: 'Quel fichier ? Indiquez-le avec --output.',
    current: (file) => `${file} est à jour.`,
    outdated: (file) => `${file} n’est pas à jour. La même commande sans --check le met à jour.`,
    written: (file) => `${file} est écrit.`,
    notWritten: (file, reason) => `${file} n’a pas pu être écrit : ${reason}`,
  },
};
