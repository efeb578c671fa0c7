import type { SeededRandom } from './seededRandom.ts';

type Mutation = (text: string, random: SeededRandom) => string;

/** Changes a YAML text a little, in ways that people's mistakes and styles differ: the result may be no YAML. */
export function mutateYaml(text: string, random: SeededRandom): string {
  let mutated = text;
  for (let count = 1 + random.below(3); count > 0; count -= 1)
    mutated = random.pick(mutations)(mutated, random);
  return mutated;
}

const punctuation = [
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '#',
  '&a ',
  '*a',
  '|',
  '>-',
  '- ',
  '? ',
  '\t',
  ' ',
] as const;
const values = [
  '"quoted"',
  "'it''s'",
  '"tab\\t\\u00e9"',
  '[1, {a: b}, c: d]',
  '{a: 1, "b": [x], c}',
  '|\n      line\n       more\n\n',
  '>-\n      folded\n      text',
  '|+\n      kept\n\n\n',
  '|2\n      wide',
  '&anchor value',
  '!!str 5',
  '~',
  '# only a comment',
  'two\n        lines',
  '"two\n        lines"',
  '{a: 1,\n        b: 2}',
] as const;

const mutations: readonly [Mutation, ...Mutation[]] = [
  (text, random) => onLine(text, random, (line) => ` ${line}`),
  (text, random) => onLine(text, random, (line) => line.replace(/^ {1,2}/, '')),
  (text, random) => onLine(text, random, (line) => `${line}\n${line}`),
  (text, random) => onLine(text, random, () => ''),
  (text, random) => onLine(text, random, (line) => line.replace(/:( .*)?$/, `: ${random.pick(values)}`)),
  (text, random) => onLine(text, random, (line) => `${line} # comment`),
  (text, random) => onLine(text, random, (line) => line.replace(/^(\s*)(\S)/, '$1- $2')),
  (text, random) => onLine(text, random, (line) => line.replace(/^(\s*)([^\s:]+):/, '$1? $2\n$1:')),
  (text, random) => onLine(text, random, (line) => line.replace(/^(\s*)([^\s:]+):/, '$1"$2":')),
  (text, random) => onLine(text, random, (line) => `---\n${line}`),
  (text, random) => onLine(text, random, (line) => `${line}\n...`),
  (text, random) => insertAt(text, random.below(text.length + 1), random.pick(punctuation)),
  (text, random) => removeAt(text, random.below(text.length + 1)),
  (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  (text) => text.replace(/\s+$/, ''),
  (text) => `\ufeff${text}`,
];

function onLine(text: string, random: SeededRandom, change: (line: string) => string): string {
  const lines = text.split('\n');
  const index = random.below(lines.length);
  return lines.with(index, change(lines[index] ?? '')).join('\n');
}

function insertAt(text: string, offset: number, inserted: string): string {
  return text.slice(0, offset) + inserted + text.slice(offset);
}

function removeAt(text: string, offset: number): string {
  return text.slice(0, offset) + text.slice(offset + 1);
}
