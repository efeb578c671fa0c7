import { setPins } from '../../core/features/setPins.ts';
import type { EditResult, FileEdit, SetPinsParams } from '../../protocol/types.ts';
import { toUri } from '../convert/uri.ts';
import { editResult } from './editResult.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerSetPins(context: HandlerContext, params: SetPinsParams): EditResult {
  const { session, client } = context;
  const { edits, files, problem: warning } = setPins(session.snapshot.model, params, client.locale);
  const { changes, problem } = editResult(context, edits);
  if (problem !== undefined) return { changes: [], problem };
  const start = { line: 0, character: 0 };
  const created = [...files].map(([path, newText]): FileEdit => ({
    uri: toUri(path),
    version: null,
    isNew: true,
    edits: [{ range: { start, end: start }, newText }],
  }));
  return { changes: [...changes, ...created], ...(warning !== undefined && { warning }) };
}
