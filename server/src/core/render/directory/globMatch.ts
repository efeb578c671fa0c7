/**
 * Compiles a glob of `spec.source.directory` (S§5.3). Argo CD matches with gobwas/glob without separators: `*` and `**`
 * cross `/`, `?` is any character, `[a-c]` and `[!x]` are classes, `{a,b}` are alternatives, a backslash escapes.
 * Undefined when the pattern is not valid.
 */
export function compileGlob(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${sourceOf(pattern)})$`, 's');
  } catch {
    return undefined;
  }
}

const token = /\\(.)|\*+|\?|\[(!?)((?:\\.|[^\]\\])+)\]|[{},]|[^]/gs;

function sourceOf(pattern: string): string {
  let depth = 0;
  return pattern.replace(token, (text: string, escaped?: string, not?: string, characters?: string) => {
    if (escaped !== undefined) return literal(escaped);
    if (characters !== undefined) return `[${not === '' ? '' : '^'}${characters.replaceAll('^', '\\^')}]`;
    if (text.startsWith('*')) return '.*';
    if (text === '?') return '.';
    if (text === '{') depth += 1;
    if (text === '}') depth -= 1;
    if (text === '{') return '(?:';
    if (text === '}') return ')';
    return text === ',' && depth > 0 ? '|' : literal(text);
  });
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
