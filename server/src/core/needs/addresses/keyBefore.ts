/** How far a key may begin before its sign, quotes and blanks included, and how long it may be. */
const farthest = 42;
const longest = 40;

/** The key in front of `:` or `=`, perhaps in quotes; undefined where there is none of at least two characters. */
export function keyBefore(text: string, at: number): string | undefined {
  const first = Math.max(0, at - farthest);
  let end = at;
  while (end > first && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (end > first && isQuote(text.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > first && end - start < longest && isKeyPart(text.charCodeAt(start - 1))) start -= 1;
  return end - start < 2 ? undefined : text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27;
}

/** A letter, a digit, or one of `_`, `.` and `-`. */
function isKeyPart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x2d && code <= 0x2e) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f
  );
}
