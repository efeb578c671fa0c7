const farthest = 300;

/**
 * Whether a place is in a comment of its line: behind `#` at the beginning or after a blank, or in a line that begins
 * with `//`, `;` or `--`. Looks at the last part of a long line only.
 */
export function isInComment(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - farthest), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /^\s*(?:\/\/|;|--\s)/.test(line) ? isWholeLine(text, at, line) : /(?:^|\s)#/.test(line);
}

/** A cut line may begin with anything. */
function isWholeLine(text: string, at: number, line: string): boolean {
  return line.length < farthest || text.charAt(at - line.length - 1) === '\n';
}
