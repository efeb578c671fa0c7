import type { Localized } from '../../core/l10n/locale.ts';
import { refreshReport } from '../../core/report/refreshReport.ts';
import { reportProblemText } from '../../core/report/reportProblemText.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import { innermost, relativePath } from '../../core/text/posixPath.ts';
import { snapshotWith } from '../../core/workspace/snapshotWith.ts';
import type { EditResult, ReportParams } from '../../protocol/types.ts';
import { settingsOf } from '../clientState.ts';
import { toPath } from '../convert/uri.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerReport(
  { session, client }: HandlerContext,
  { uri, version, text }: ReportParams,
): EditResult {
  const { locale, folders } = client;
  const path = toPath(uri);
  const folder = path === undefined ? undefined : innermost(folders, path);
  if (path === undefined || folder === undefined) return { changes: [], problem: outside[locale] };
  const { snapshot } = session;
  const answer = refreshReport({
    path,
    text,
    folder,
    choice: {},
    language: locale,
    snapshotIn: (language) =>
      language === locale
        ? snapshot
        : snapshotWith(snapshot.model, { ...settingsOf(client), locale: language }),
  });
  if ('problem' in answer)
    return { changes: [], problem: reportProblemText[locale](answer.problem, relativePath(folder, path)) };
  const index = new LineIndex(text);
  const edits = answer.edits.map(({ range, newText }) => ({
    range: { start: index.positionAt(range.start), end: index.positionAt(range.end) },
    newText,
  }));
  return { changes: edits.length === 0 ? [] : [{ uri, version, edits }] };
}

const outside: Localized<string> = {
  en: 'Nothing was written: the file for the wave report has to be in the workspace.',
  fr: 'Rien n’a été écrit : le fichier du rapport des waves doit être dans l’espace de travail.',
};
