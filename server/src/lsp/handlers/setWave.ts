import { setWave, type SetWaveRequest } from '../../core/features/setWave.ts';
import { parseGoInteger } from '../../core/argo/goInteger.ts';
import type { Localized } from '../../core/l10n/locale.ts';
import type { EditResult, SetWaveParams } from '../../protocol/types.ts';
import { editResult } from './editResult.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerSetWave(context: HandlerContext, { nodeIds, to }: SetWaveParams): EditResult {
  const { session, client } = context;
  const wanted = readWanted(to);
  if (wanted === undefined) return { changes: [], problem: noInteger[client.locale] };
  const { edits, problem, warning } = setWave(session.snapshot, { nodeIds, to: wanted }, client.locale);
  if (problem !== undefined) return { changes: [], problem };
  return { ...editResult(context, edits), ...(warning !== undefined && { warning }) };
}

function readWanted(to: SetWaveParams['to']): SetWaveRequest['to'] | undefined {
  if ('step' in to) return to;
  const wave = parseGoInteger(to.wave);
  return wave === undefined ? undefined : { wave };
}

const noInteger: Localized<string> = {
  en: 'Nothing was changed: a wave is a whole number of 64 bits, such as -5 or 10.',
  fr: 'Rien n’a été modifié : une wave est un nombre entier sur 64 bits, comme -5 ou 10.',
};
