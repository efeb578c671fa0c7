import { copyText } from '../text/copyText.ts';

/** What the text of a `.git/config` tells about a checkout. */
export interface GitConfig {
  /** The URLs of all remotes, in order. */
  readonly remotes: readonly string[];
  /** The first branch that it tracks: `git clone` writes the one that it checks out. */
  readonly branch: string | undefined;
  /** Files of the repository may be left out of it. */
  readonly isSparse: boolean;
}

const sectionHeader = /^\s*\[\s*(?<section>[\w.-]+)(?:\s+"(?<name>(?:[^"\\]|\\.)*)")?\s*\]/;
const entry = /^\s*(?<key>[\w-]+)\s*=\s*(?<value>.*)$/;

/** Reads a `.git/config`. Whatever else stands there is skipped. */
export function readGitConfig(text: string): GitConfig {
  const settings = readSettings(text);
  const valuesOf = (name: string): readonly string[] =>
    settings.filter((setting) => setting.name === name).map(({ value }) => value);
  return {
    remotes: valuesOf('remote.url')
      .filter((url) => url !== '')
      .map(copyText),
    branch: valuesOf('branch').map(copyText)[0],
    // `git sparse-checkout` keeps its settings in a file of its own, which only the second key gives away.
    isSparse: ['core.sparsecheckout', 'extensions.worktreeconfig'].some((name) =>
      valuesOf(name).some((value) => value.toLowerCase() === 'true'),
    ),
  };
}

/** A `section.key` in lower case with its value, or a section itself with the name that it has. */
interface Setting {
  readonly name: string;
  readonly value: string;
}

function readSettings(text: string): readonly Setting[] {
  let section = '';
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const header = sectionHeader.exec(line);
    if (!header) return settingsIn(line, section);
    const { section: name = '', name: value = '' } = header.groups ?? {};
    section = name.toLowerCase();
    return [{ name: section, value: unescaped(value) }, ...settingsIn(line.slice(header[0].length), section)];
  });
}

function settingsIn(line: string, section: string): readonly Setting[] {
  const { key, value = '' } = entry.exec(line)?.groups ?? {};
  return key === undefined ? [] : [{ name: `${section}.${key.toLowerCase()}`, value: plainValue(value) }];
}

/** A value without quotes and without a `#` or `;` comment. Git needs a quote around a value that holds either. */
function plainValue(written: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(written)?.[1];
  if (quoted !== undefined) return unescaped(quoted);
  return written.replace(/\s*[#;].*$/, '').trim();
}

function unescaped(quoted: string): string {
  return quoted.replace(/\\(.)/g, '$1');
}
