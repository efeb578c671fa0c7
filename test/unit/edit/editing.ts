import { applyTextEdits } from '../../../server/src/core/edit/applyTextEdits.ts';
import { computeTextEdits } from '../../../server/src/core/edit/computeTextEdits.ts';
import type { ManifestEdit } from '../../../server/src/core/edit/manifestEdit.ts';
import type { TextRange } from '../../../server/src/core/text/textRange.ts';

export const path = '/repo/file.yaml';
export const at = { path, document: 0 };
export const wave = 'argocd.argoproj.io/sync-wave';

/** The text after the edits, or undefined where they were refused. */
export function edited(text: string, edits: readonly ManifestEdit[]): string | undefined {
  const textEdits = computeTextEdits(text, edits);
  return textEdits && applyTextEdits(text, textEdits);
}

/** The text after setting the wave of its first object to 5. */
export function withWave5(text: string): string | undefined {
  return edited(text, [{ type: 'setAnnotation', at, key: wave, value: '5' }]);
}

/** The range of a piece of a text, of its last occurrence where there are several. */
export function rangeOf(text: string, piece: string): TextRange {
  const start = text.lastIndexOf(piece);
  if (start < 0) throw new Error(`${JSON.stringify(piece)} is not in the text.`);
  return { start, end: start + piece.length };
}
