import { setPins } from '../../core/features/setPins.ts';
import type { EditResult, SetPinsParams } from '../../protocol/types.ts';
import { toFileCreations } from '../convert/fileEdits.ts';
import { editResult } from './editResult.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerSetPins(context: HandlerContext, params: SetPinsParams): EditResult {
  const { session, client } = context;
  const { edits, files, problem: warning } = setPins(session.snapshot.model, params, client.locale);
  const { changes, problem } = editResult(context, edits);
  if (problem !== undefined) return { changes: [], problem };
  const created = [...files].map(([path, after]) => ({
    path,
    before: undefined,
    edits: [{ range: { start: 0, end: 0 }, newText: after }],
    after,
  }));
  return {
    changes: [...changes, ...toFileCreations(created, session)],
    ...(warning !== undefined && { warning }),
  };
}
