import { nodeAt } from '../../core/features/nodeAt.ts';
import type { NodeAtParams } from '../../protocol/types.ts';
import { toPath } from '../convert/uri.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerNodeAt(
  { session }: HandlerContext,
  { uri, position }: NodeAtParams,
): readonly string[] {
  const path = toPath(uri);
  if (path === undefined) return [];
  const { snapshot, positions } = session;
  return nodeAt(snapshot, { path, offset: position && positions.offsetOf(path, position) });
}
