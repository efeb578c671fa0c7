import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Lines } from '../../../../server/src/core/render/kustomize/base64.ts';
import { sha256Hex } from '../../../../server/src/core/render/kustomize/sha256.ts';
import { utf8Bytes } from '../../../../server/src/core/render/kustomize/utf8.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });

test('UTF-8 is that of Node', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect([...utf8Bytes(text)]).toEqual([...Buffer.from(text, 'utf8')]);
    }),
  );
});

test('half a surrogate pair becomes the replacement character', () => {
  expect([...utf8Bytes('a\ud83d')]).toEqual([...Buffer.from('a\ufffd', 'utf8')]);
});

test('SHA-256 is that of Node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

test('base64 is that of Node, in lines of 70 characters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = base64Lines(bytes);
      expect(text.replaceAll('\n', '')).toBe(Buffer.from(bytes).toString('base64'));
      expect(text.split('\n').every((line) => line.length <= 70)).toBe(true);
      expect(text.endsWith('\n')).toBe(text.length >= 70);
    }),
  );
});
