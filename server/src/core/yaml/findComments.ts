import type { TextRange } from '../text/textRange.ts';
import { isBlank, lineEnd } from './sourceText.ts';
import type { YamlNode } from './yamlNode.ts';

/**
 * The comments that start within `range`, from their `#` to the end of the line. `content` are the nodes that lie in
 * the range: a `#` inside one of their scalars is no comment.
 */
export function findComments(
  text: string,
  range: TextRange,
  content: readonly YamlNode[],
): readonly TextRange[] {
  const comments: TextRange[] = [];
  let at = text.indexOf('#', range.start);
  while (at >= 0 && at < range.end) {
    const isComment = startsComment(text, at) && !content.some((node) => isInScalar(node, at));
    if (isComment) comments.push({ start: at, end: lineEnd(text, at) });
    at = text.indexOf('#', isComment ? lineEnd(text, at) : at + 1);
  }
  return comments;
}

/** Whether an offset lies inside the text of a scalar (or the name of an alias) of the tree. */
function isInScalar(node: YamlNode, offset: number): boolean {
  if (offset < node.range.start || offset >= node.range.end) return false;
  switch (node.kind) {
    case 'scalar':
    case 'alias':
      return true;
    case 'sequence':
      return node.items.some((item) => isInScalar(item, offset));
    case 'map':
      return node.pairs.some(({ key, value }) => isInScalar(key, offset) || isInScalar(value, offset));
  }
}

function startsComment(text: string, offset: number): boolean {
  return offset === 0 || isBlank(text.charCodeAt(offset - 1)) || text.charCodeAt(offset - 1) === 0xfeff;
}
