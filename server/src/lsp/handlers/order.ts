import { orderDocument } from '../../core/features/orderDocument.ts';
import type { OrderParams, OrderResult } from '../../protocol/types.ts';
import { toLinks } from '../convert/links.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerOrder({ session, client }: HandlerContext, { id }: OrderParams): OrderResult {
  const { snapshot, positions } = session;
  const document = orderDocument(snapshot.model, id, client.locale);
  return { text: document.text, links: toLinks(document, positions) };
}
