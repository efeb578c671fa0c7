import type { ManifestEdit } from '../../core/edit/manifestEdit.ts';
import type { Localized } from '../../core/l10n/locale.ts';
import type { EditResult } from '../../protocol/types.ts';
import { toFileEdits } from '../convert/fileEdits.ts';
import type { HandlerContext } from './handlerContext.ts';

/** The answer to a request for an edit: what to change where, or why nothing is changed. */
export function editResult({ session, client }: HandlerContext, edits: readonly ManifestEdit[]): EditResult {
  const changes = toFileEdits(edits, session);
  return changes === undefined ? { changes: [], problem: unsafe[client.locale] } : { changes };
}

const unsafe: Localized<string> = {
  en: 'Nothing was changed: one of the files can’t be edited safely as it is now. Repair its YAML, then try again.',
  fr: 'Rien n’a été modifié : l’un des fichiers ne peut pas être modifié sans risque tel qu’il est. Réparez son YAML, puis réessayez.',
};
