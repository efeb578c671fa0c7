import { expect, test } from 'vitest';
import { copyPlain, copyText } from '../../../server/src/core/text/copyText.ts';

test.each(['', 'short', 'a text that is long enough for V8 to make a view of it', 'é😀'.repeat(10)])(
  'copies %j',
  (text) => {
    expect(copyText(text)).toBe(text);
  },
);

test('copies plain data with all kinds of values', () => {
  const data = {
    'a rather long key indeed': ['x'.repeat(20), 1, true, null, { b: undefined }],
    __proto__: null,
  };
  expect(copyPlain(data)).toEqual({ ...data });
});

test('keeps a key named __proto__ a key', () => {
  const data: unknown = JSON.parse('{"__proto__": "text"}');
  expect(Object.keys(copyPlain(data) as object)).toEqual(['__proto__']);
});
