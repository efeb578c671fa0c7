/** The UTF-8 bytes of a text; half a surrogate pair becomes U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) pushCodePoint(bytes, character.codePointAt(0) ?? 0);
  return Uint8Array.from(bytes);
}

function pushCodePoint(bytes: number[], code: number): void {
  const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
  if (point < 0x80) bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), continuation(point));
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), continuation(point >> 6), continuation(point));
  else
    bytes.push(
      0xf0 | (point >> 18),
      continuation(point >> 12),
      continuation(point >> 6),
      continuation(point),
    );
}

function continuation(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
