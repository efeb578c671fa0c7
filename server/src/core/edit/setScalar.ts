import type { TextRange } from '../text/textRange.ts';
import { lineEnd } from '../yaml/sourceText.ts';
import type { YamlScalar } from '../yaml/yamlNode.ts';
import { scalarType } from '../yaml/scalarType.ts';
import { scalarText } from '../yaml/yamlPath.ts';
import type { EditContext, PlannedEdit } from './plannedEdit.ts';
import { replaceNode } from './expectedTree.ts';
import { findPair, findScalar } from './findNode.ts';
import type { PlacedScalar } from './findNode.ts';
import { plainOrQuoted, quoteScalar } from './quoteScalar.ts';

/** Plans to give the scalar at `range` another value: a string, whatever it was before. */
export function planSetScalar(
  context: EditContext,
  range: TextRange,
  value: string,
): PlannedEdit | undefined {
  const placed = findScalar(context.yaml, range);
  return placed && planReplacement(context, placed, value);
}

/** Plans to give the pair whose key is at `range` another key, unless the mapping has that key already. */
export function planRenameKey(context: EditContext, range: TextRange, key: string): PlannedEdit | undefined {
  const taken = findPair(context.yaml, range)?.map.pairs.some((pair) => scalarText(pair.key) === key) ?? true;
  const placed = findScalar(context.yaml, range);
  return placed && !taken ? planReplacement(context, placed, key) : undefined;
}

function planReplacement(context: EditContext, placed: PlacedScalar, value: string): PlannedEdit | undefined {
  const { scalar } = placed;
  const expected: YamlScalar = {
    ...scalar,
    value,
    style: scalar.tag === undefined ? 'double' : scalar.style,
  };
  // A tag such as `!!int` decides the type, whatever is written behind it.
  if (scalarType(expected) !== 'string') return undefined;
  const roots = replaceNode(context.yaml.documents, scalar, expected);
  if (scalar.value === value && scalarType(scalar) === 'string') return { edits: [], expected: roots };
  return { edits: [{ range: scalar.range, newText: newText(context.text, placed, value) }], expected: roots };
}

function newText(text: string, { scalar, inFlow }: PlacedScalar, value: string): string {
  switch (scalar.style) {
    case 'single':
    case 'double':
      return quoteScalar(value, scalar.style);
    case 'plain': {
      const isAbsent = scalar.range.start === scalar.range.end;
      return (isAbsent ? ' ' : '') + plainOrQuoted(value, { inFlow });
    }
    case 'literal':
    case 'folded':
      return quoteScalar(value, 'double') + headerComment(text, scalar.range.start);
  }
}

/** `| # because` has a comment that stays. */
function headerComment(text: string, start: number): string {
  return /[ \t]+#.*$/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
}
