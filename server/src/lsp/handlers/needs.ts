import { needNodes } from '../../core/features/needNodes.ts';
import type { NeedsParams, TreeNode } from '../../protocol/types.ts';
import { toTreeNode } from '../convert/treeNode.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerNeeds({ session, client }: HandlerContext, { id }: NeedsParams): readonly TreeNode[] {
  const nodes = needNodes(session.snapshot.model, id, client.locale);
  return nodes.map((node) => toTreeNode(node, session.positions));
}
