import { dependenciesDocument } from '../../core/features/dependenciesDocument.ts';
import type { OrderParams, OrderResult } from '../../protocol/types.ts';
import { toLinks } from '../convert/links.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerDependencies({ session, client }: HandlerContext, { id }: OrderParams): OrderResult {
  const { snapshot, positions } = session;
  const document = dependenciesDocument(snapshot.model, id, client.locale);
  return { text: document.text, links: toLinks(document, positions) };
}
