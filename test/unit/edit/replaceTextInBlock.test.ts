import { expect, test } from 'vitest';
import { computeTextEdits } from '../../../server/src/core/edit/computeTextEdits.ts';

/** The text with the part in `«»` replaced; undefined where that is not safe. */
function replaced(marked: string, word: string): string | undefined {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const edits = computeTextEdits(text, [
    { type: 'replaceText', path: '/a.yaml', range: { start, end }, text: word },
  ]);
  return edits?.reduce(
    (all, { range, newText }) => all.slice(0, range.start) + newText + all.slice(range.end),
    text,
  );
}

test.each([
  ['in a literal block', 'a: |-\n  x: "3"\n  y: «"3"»\nb: 1\n', '"4"', 'a: |-\n  x: "3"\n  y: "4"\nb: 1\n'],
  ['a plain word in it', 'a: |\n  w: «3»\n', '4', 'a: |\n  w: 4\n'],
  ['in a plain scalar', 'a: one, «two»\n', 'three', 'a: one, three\n'],
  ['in single quotes', "a: 'one «two»'\n", 'six', "a: 'one six'\n"],
  ['in a comment', 'a: 1 # after: «one»\n', 'two', 'a: 1 # after: two\n'],
  ['in an item of a list', 'a: [b, «c»]\n', 'd', 'a: [b, d]\n'],
])('%s', (_, marked, word, expected) => {
  expect(replaced(marked, word)).toBe(expected);
});

test.each([
  ['quotes that do not match', 'a: |\n  w: «3»\n', '"4'],
  ['more than a word', 'a: |\n  w: «3»\n', '4\n  x'],
  ['in a text with escapes', 'a: "one\\t«two»"\n', 'six'],
  ['in a folded block', 'a: >-\n  one\n  «two»\n', 'six'],
  ['the indentation of a block', 'a: |\n«  w»: 3\n', 'x'],
  ['beyond the value', "a: «'one'»\n", 'x'],
])('never: %s', (_, marked, word) => {
  expect(replaced(marked, word)).toBeUndefined();
});
