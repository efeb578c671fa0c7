const line = /^([ \t]*)((?:[-?:][ \t]+)*)(.*)$/gm;

/**
 * How deeply collections may be nested in a text, valid or not: never less than a parser would find, and more where
 * brackets stand in texts. One pass without recursion.
 */
export function estimateNesting(text: string): number {
  const indentations: number[] = [];
  let brackets = 0;
  let deepest = 0;
  for (const [, indentation = '', marks = '', rest = ''] of text.matchAll(line)) {
    if (marks === '' && rest.trim() === '') continue;
    while ((indentations.at(-1) ?? -1) >= indentation.length) indentations.pop();
    indentations.push(indentation.length);
    // A key and the dashes before it may open one level each.
    const block = indentations.length * 2 + marks.length;
    for (const character of rest) {
      brackets = Math.max(0, brackets + changeOf(character));
      deepest = Math.max(deepest, block + brackets);
    }
    deepest = Math.max(deepest, block + brackets);
  }
  return deepest;
}

function changeOf(character: string): number {
  if (character === '[' || character === '{') return 1;
  return character === ']' || character === '}' ? -1 : 0;
}
