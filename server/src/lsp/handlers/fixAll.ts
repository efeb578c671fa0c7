import { fixAll } from '../../core/features/fixAll.ts';
import type { Localized } from '../../core/l10n/locale.ts';
import type { EditResult, FixAllParams } from '../../protocol/types.ts';
import { toPath } from '../convert/uri.ts';
import { editResult } from './editResult.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerFixAll(context: HandlerContext, { uri }: FixAllParams): EditResult {
  const { session, client } = context;
  const path = uri === undefined ? undefined : toPath(uri);
  if (uri !== undefined && path === undefined) return { changes: [], problem: nothing[client.locale] };
  const edits = fixAll(session.snapshot, { path, textOf: (file) => session.textOf(file) });
  return edits.length === 0 ? { changes: [], problem: nothing[client.locale] } : editResult(context, edits);
}

const nothing: Localized<string> = {
  en: 'Nothing was changed: no finding here can be fixed without a decision of yours.',
  fr: 'Rien n’a été modifié : aucun constat ici ne peut être corrigé sans une décision de votre part.',
};
