/**
 * One run of the command line as a text file:
 *
 *     #- apps/api.yaml        a file of the folder that the program runs in
 *     kind: Application
 *     #$ sync-waves check --format json
 *     #> stdout               what is expected; a stream that is not named has to be empty
 *     No findings.
 *     #+ apps/api.yaml        a file that the run has to write or change, and its text
 *     kind: Application
 *     #= 0                    the exit code
 *
 * `#^` in the place of `#-` is a file of the commit before, of a Git repository that the folder then is. `#!` in front of the command sets environment variables: `#! LANG=fr_FR.UTF-8`; `#@` names the folder of the folder that
 * it runs in. `#<` is standard input.
 */
export interface Scenario {
  readonly files: Readonly<Record<string, string>>;
  /** The files of the only commit; none where the folder is no Git repository. */
  readonly committed: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  /** The directory that the program runs in, below the one with the files. */
  readonly directory: string;
  readonly arguments: readonly string[];
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
  /** The files that the run writes or changes. */
  readonly changed: Readonly<Record<string, string>>;
  readonly status: number;
}

/** What a run does. */
export type Outcome = Pick<Scenario, 'stdout' | 'stderr' | 'changed' | 'status'>;

export function parseScenario(text: string): Scenario {
  const sections = [...text.matchAll(/^#([-^!@$<>+=]) ?(.*)\n((?:(?!#[-^!@$<>+=]).*\n)*)/gm)].map(
    ([, marker, title = '', body = '']) => ({ marker, title: title.trim(), body }),
  );
  const bodyOf = (marker: string, title: string): string =>
    sections.find((section) => section.marker === marker && section.title === title)?.body ?? '';
  const titlesOf = (marker: string): readonly string[] =>
    sections.filter((section) => section.marker === marker).map(({ title }) => title);
  return {
    files: Object.fromEntries(titlesOf('-').map((path) => [path, bodyOf('-', path)])),
    committed: Object.fromEntries(titlesOf('^').map((path) => [path, bodyOf('^', path)])),
    environment: Object.fromEntries(titlesOf('!').map((setting) => splitAt(setting, '='))),
    directory: titlesOf('@')[0] ?? '.',
    arguments: (titlesOf('$')[0] ?? '').split(' ').slice(1),
    stdin: bodyOf('<', 'stdin'),
    stdout: bodyOf('>', 'stdout'),
    stderr: bodyOf('>', 'stderr'),
    changed: Object.fromEntries(titlesOf('+').map((path) => [path, bodyOf('+', path)])),
    status: Number(titlesOf('=')[0]),
  };
}

/** The scenario with other expectations: what a failing test shows, and what `UPDATE=1` writes. */
export function printScenario(text: string, actual: Outcome): string {
  const given = text.slice(0, text.search(/^#[>+=]/m));
  const stream = (name: 'stdout' | 'stderr'): string =>
    actual[name] === '' ? '' : `#> ${name}\n${actual[name]}`;
  const changed = Object.entries(actual.changed).map(([path, body]) => `#+ ${path}\n${body}`);
  return `${given}${stream('stdout')}${stream('stderr')}${changed.join('')}#= ${actual.status}\n`;
}

function splitAt(text: string, separator: string): readonly [string, string] {
  const index = text.indexOf(separator);
  return [text.slice(0, index), text.slice(index + 1)];
}
