import { waveTree } from '../../core/features/waveTree.ts';
import type { TreeParams, TreeResult } from '../../protocol/types.ts';
import { toTreeNode } from '../convert/treeNode.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerTree({ session, reporter, client }: HandlerContext, params: TreeParams): TreeResult {
  const nodes = waveTree(session.snapshot, params, client.locale);
  return {
    revision: reporter.revision,
    nodes: nodes.map((node) => toTreeNode(node, session.positions)),
    summary: reporter.summary,
  };
}
