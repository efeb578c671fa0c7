import type { LinkedText } from '../../core/features/linkedText.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import type { OrderResult } from '../../protocol/types.ts';
import type { Positions } from '../positions.ts';
import { toUri } from './uri.ts';

/** The links of a text, with positions in it and in the files that they lead to. */
export function toLinks({ text, links }: LinkedText, positions: Positions): OrderResult['links'] {
  const index = new LineIndex(text);
  return links.map(({ range, place }) => ({
    range: { start: index.positionAt(range.start), end: index.positionAt(range.end) },
    target: { uri: toUri(place.path), range: positions.rangeOf(place) },
  }));
}
