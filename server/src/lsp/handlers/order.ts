import { orderDocument } from '../../core/features/orderDocument.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import type { OrderParams, OrderResult } from '../../protocol/types.ts';
import { toUri } from '../convert/uri.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerOrder({ session, client }: HandlerContext, { id }: OrderParams): OrderResult {
  const { snapshot, positions } = session;
  const { text, links } = orderDocument(snapshot.model, id, client.locale);
  const index = new LineIndex(text);
  return {
    text,
    links: links.map(({ range, place }) => ({
      range: { start: index.positionAt(range.start), end: index.positionAt(range.end) },
      target: { uri: toUri(place.path), range: positions.rangeOf(place) },
    })),
  };
}
