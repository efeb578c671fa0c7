/** What JavaScript has and Go's regular expressions (RE2) refuse: lookaround and back references. */
const unknownToGo = /\(\?(?:[=!]|<[=!])|\\[1-9]/;

/**
 * Compiles a pattern of a Go regular expression that has to match a whole text, as kustomize's selectors do. Undefined
 * when Go would refuse the pattern.
 */
export function compileWholePattern(pattern: string): RegExp | undefined {
  return compile(`^(?:${body(pattern)})$`, pattern);
}

/** The same for a pattern that may match anywhere in a text. */
export function compilePattern(pattern: string): RegExp | undefined {
  return compile(body(pattern), pattern);
}

/**
 * Whether a pattern certainly takes no time to speak of. Go needs linear time for every pattern; JavaScript may need
 * for ever where a whole group is repeated: `(a+)+`.
 */
export function isBoundedPattern(pattern: string): boolean {
  return !/\)[*+{]/.test(pattern);
}

function compile(source: string, pattern: string): RegExp | undefined {
  if (unknownToGo.test(pattern) || !isBoundedPattern(pattern)) return undefined;
  try {
    return new RegExp(source, flags(pattern));
  } catch {
    return undefined;
  }
}

/** Go writes `(?P<name>` for a named group, and `(?i)` in front for flags of the whole pattern. */
function body(pattern: string): string {
  return pattern
    .replace(leadingFlags, '')
    .replaceAll(/\[:([a-z]+):\]/g, (whole, name: string) => classes.get(name) ?? whole)
    .replaceAll('(?P<', '(?<')
    .replaceAll('\\A', '^')
    .replaceAll('\\z', '$');
}

/** What may stand as `[:name:]` inside of brackets. */
const classes = new Map([
  ['alnum', 'a-zA-Z0-9'],
  ['alpha', 'a-zA-Z'],
  ['digit', '0-9'],
  ['lower', 'a-z'],
  ['upper', 'A-Z'],
  ['punct', String.raw`!-\/:-@\[-\`{-~`],
  ['space', String.raw`\s`],
  ['word', String.raw`\w`],
  ['xdigit', '0-9a-fA-F'],
]);

const leadingFlags = /^\(\?([ims]+)\)/;

function flags(pattern: string): string {
  return leadingFlags.exec(pattern)?.[1] ?? '';
}
