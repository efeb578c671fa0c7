import type { CodeAction, CodeActionParams, WorkspaceEdit } from 'vscode-languageserver';
import { codeActions, type CodeActionModel } from '../../core/features/codeActions.ts';
import type { ManifestEdit } from '../../core/edit/manifestEdit.ts';
import type { FilePath } from '../../core/text/place.ts';
import type { TextRange } from '../../core/text/textRange.ts';
import type { CreationData } from '../../protocol/types.ts';
import { toDiagnostic } from '../convert/diagnostic.ts';
import { toFileEdits } from '../convert/fileEdits.ts';
import { toPath } from '../convert/uri.ts';
import type { Session } from '../session.ts';
import { createCodeActions, resolveCreation } from './createCodeActions.ts';
import type { HandlerContext } from './handlerContext.ts';

/** Where a client asked. */
interface Question {
  readonly path: FilePath;
  readonly range: TextRange;
}

/**
 * Finds an offered action again when it was chosen: the same question, and the answer of the same title, kind and
 * rule. Findings of several rules at one place may offer the same words.
 */
interface ActionData extends Question {
  readonly rule?: string | undefined;
}

/** Above this length, a text is only read for an action that was chosen: the question comes with every click. */
const quickText = 100_000;

export function answerCodeAction(context: HandlerContext, params: CodeActionParams): CodeAction[] {
  const path = toPath(params.textDocument.uri);
  if (path === undefined) return [];
  const question: Question = {
    path,
    range: context.session.positions.offsetsOf(path, params.range),
  };
  const offered = find(context, question)
    .filter(({ kind }) => isWanted(kind, params.context.only))
    .filter(({ edits }) => !isKnownUnsafe(edits, context.session))
    .map((model) => describe(context, model, question));
  const created = isWanted('quickfix', params.context.only) ? createCodeActions(context, question) : [];
  return [...offered, ...created];
}

/** Adds the edit to the action that was chosen. Where its text has changed so much that it is gone, nothing is added. */
export function resolveCodeAction(context: HandlerContext, action: CodeAction): CodeAction {
  const data = action.data as ActionData | CreationData;
  if ('creates' in data) return resolveCreation(context, action);
  const model = find(context, data).find(
    ({ title, kind, finding }) =>
      title === action.title && kind === action.kind && finding?.rule === data.rule,
  );
  const edit = model && workspaceEdit(context, model.edits);
  return edit === undefined ? action : { ...action, edit };
}

function find({ session, client }: HandlerContext, { path, range }: Question): readonly CodeActionModel[] {
  const textOf = (file: FilePath): string | undefined => session.textOf(file);
  return codeActions(session.snapshot, { path, range, textOf }, client.locale);
}

/** Kinds are paths: who asks for `source` wants `source.fixAll.syncWaves` too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
}

function isKnownUnsafe(edits: readonly ManifestEdit[], session: Session): boolean {
  const paths = edits.map((edit) => ('at' in edit ? edit.at.path : edit.path));
  const isQuick = paths.every((path) => (session.textOf(path)?.length ?? 0) <= quickText);
  return isQuick && toFileEdits(edits, session) === undefined;
}

function describe(context: HandlerContext, model: CodeActionModel, question: Question): CodeAction {
  const { session, client } = context;
  const { title, kind, isPreferred, finding, edits } = model;
  const edit = client.resolvesCodeActions ? undefined : workspaceEdit(context, edits);
  const data: ActionData = { ...question, rule: finding?.rule };
  return {
    title,
    kind,
    isPreferred,
    ...(finding && { diagnostics: [toDiagnostic(finding, session.positions)] }),
    ...(edit && { edit }),
    data,
  };
}

function workspaceEdit(
  { session, client }: HandlerContext,
  edits: readonly ManifestEdit[],
): WorkspaceEdit | undefined {
  const files = toFileEdits(edits, session);
  if (files === undefined) return undefined;
  if (!client.takesDocumentChanges)
    return { changes: Object.fromEntries(files.map((file) => [file.uri, [...file.edits]])) };
  return {
    documentChanges: files.map(({ uri, version, edits: own }) => ({
      textDocument: { uri, version },
      edits: [...own],
    })),
  };
}
