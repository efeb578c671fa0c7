import type { TextEdit } from '../text/textEdit.ts';
import type { TextRange } from '../text/textRange.ts';
import { lineEnd, lineStart, nextLine, skipSpaces } from '../yaml/sourceText.ts';
import type { YamlPair } from '../yaml/yamlNode.ts';
import { replaceNode, withPairs } from './expectedTree.ts';
import type { PlacedPair } from './findNode.ts';
import { findPair } from './findNode.ts';
import type { EditContext, PlannedEdit } from './plannedEdit.ts';

/** Plans to remove the pair whose key is at `range`, and the mappings around it that would be left empty. */
export function planRemovePair(context: EditContext, range: TextRange): PlannedEdit | undefined {
  let placed = findPair(context.yaml, range);
  while (placed?.map.pairs.length === 1) placed = placed.outer;
  if (!placed) return undefined;
  const edit =
    placed.map.style === 'flow' ? removeFromFlow(context.text, placed) : removeLines(context.text, placed);
  const { map, pair } = placed;
  const rest = map.pairs.filter((other) => other !== pair);
  return edit && { edits: [edit], expected: replaceNode(context.yaml.documents, map, withPairs(map, rest)) };
}

function removeLines(text: string, { map, pair }: PlacedPair): TextEdit | undefined {
  const start = lineStart(text, pair.key.range.start);
  const end = nextLine(text, endOf(pair));
  // The first key behind a dash shares its line: its place is taken by the next key.
  if (skipSpaces(text, start) !== pair.key.range.start) return removeUpToNext(text, { map, pair });
  if (end > lineEnd(text, endOf(pair)) || start === 0) return remove(start, end);
  return remove(beforeLineBreak(text, start), end);
}

function removeFromFlow(text: string, placed: Pick<PlacedPair, 'map' | 'pair'>): TextEdit | undefined {
  const { map, pair } = placed;
  const previous = map.pairs[map.pairs.indexOf(pair) - 1];
  if (!previous || map.pairs.at(-1) !== pair) return removeUpToNext(text, placed);
  return text.slice(endOf(previous), pair.key.range.start).includes('#')
    ? undefined
    : remove(endOf(previous), endOf(pair));
}

/** Comments between two pairs are not ours to remove. */
function removeUpToNext(text: string, { map, pair }: Pick<PlacedPair, 'map' | 'pair'>): TextEdit | undefined {
  const next = map.pairs[map.pairs.indexOf(pair) + 1];
  if (!next || text.slice(endOf(pair), next.key.range.start).includes('#')) return undefined;
  return remove(pair.key.range.start, next.key.range.start);
}

function remove(start: number, end: number): TextEdit {
  return { range: { start, end }, newText: '' };
}

function endOf({ key, value }: YamlPair): number {
  return Math.max(key.range.end, value.range.end);
}

function beforeLineBreak(text: string, start: number): number {
  return text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
}
