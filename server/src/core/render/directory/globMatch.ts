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

const token = /\\(?<escaped>.)|\*+|\?|\[(?<not>!?)(?<characters>(?:\\.|[^\]\\])+)\]|[{},]|[^]/gs;

function sourceOf(pattern: string): string {
  let depth = 0;
  return Array.from(pattern.matchAll(token), ({ 0: text, groups }) => {
    if (text === '{') depth += 1;
    if (text === '}') depth -= 1;
    return groups?.['characters'] === undefined
      ? tokenSource(text, groups?.['escaped'], depth)
      : classSource(groups);
  }).join('');
}

function tokenSource(text: string, escaped: string | undefined, depth: number): string {
  if (escaped !== undefined) return literal(escaped);
  if (text.startsWith('*')) return '.*';
  if (text === ',' && depth > 0) return '|';
  return wildcards.get(text) ?? literal(text);
}

const wildcards: ReadonlyMap<string, string> = new Map([
  ['?', '.'],
  ['{', '(?:'],
  ['}', ')'],
]);

function classSource(groups: Readonly<Record<string, string>>): string {
  const { not = '', characters = '' } = groups;
  return `[${not === '' ? '' : '^'}${characters.replaceAll('^', '\\^')}]`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
