import { expect, test } from 'vitest';
import { applyTextEdits } from '../../../server/src/core/edit/applyTextEdits.ts';
import { EditedText } from '../../../server/src/core/edit/editedText.ts';

const insert = (offset: number, newText: string) => ({ range: { start: offset, end: offset }, newText });
const replace = (start: number, end: number, newText: string) => ({ range: { start, end }, newText });

test.each([
  ['nothing', [], 'abcdef'],
  ['one insertion', [[insert(3, 'X')]], 'abcXdef'],
  ['insertions at one place, in order', [[insert(3, 'X'), insert(3, 'Y')]], 'abcXYdef'],
  ['an insertion into an insertion', [[insert(3, 'XY')], [insert(4, '-')]], 'abcX-Ydef'],
  ['a removal across an insertion', [[insert(3, 'XY')], [replace(2, 6, '')]], 'abef'],
  ['a replacement of a part of an insertion', [[insert(3, 'XYZ')], [replace(4, 5, '-')]], 'abcX-Zdef'],
  ['edits at both ends', [[insert(0, '<'), insert(6, '>')], [replace(0, 2, '')]], 'bcdef>'],
])('%s', (_what, rounds, expected) => {
  const edited = new EditedText('abcdef');
  for (const edits of rounds) edited.apply(edits);
  expect(edited.text).toBe(expected);
  expect(applyTextEdits('abcdef', edited.edits)).toBe(expected);
});

test('tells where a part of the original is now', () => {
  const edited = new EditedText('abcdef');
  edited.apply([insert(2, 'XX'), replace(4, 5, '')]);
  expect(edited.locate({ start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
  expect(edited.locate({ start: 2, end: 4 })).toEqual({ start: 4, end: 6 });
  expect(edited.locate({ start: 5, end: 6 })).toEqual({ start: 6, end: 7 });
  expect(edited.locate({ start: 1, end: 3 })).toBeUndefined();
  expect(edited.locate({ start: 4, end: 5 })).toBeUndefined();
});

test('edits are applied in any order', () => {
  expect(applyTextEdits('abcdef', [replace(4, 5, 'E'), insert(0, '<'), replace(1, 2, '')])).toBe('<acdEf');
});
