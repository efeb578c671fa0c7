import { environmentPairs } from '../../core/features/environmentPairs.ts';
import { environmentsDocument } from '../../core/features/environmentsDocument.ts';
import { nodeId } from '../../core/features/nodeId.ts';
import type { EnvironmentsResult } from '../../protocol/types.ts';
import { toLinks } from '../convert/links.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerEnvironments({ session, client }: HandlerContext): EnvironmentsResult {
  const { model } = session.snapshot;
  const document = environmentsDocument(model, client.locale);
  return {
    text: document.text,
    links: toLinks(document, session.positions),
    pairs: environmentPairs(model).map(({ from, to, differing }) => ({
      from: { id: nodeId.scope(from.scope), label: from.label },
      to: { id: nodeId.scope(to.scope), label: to.label },
      differing,
    })),
  };
}
