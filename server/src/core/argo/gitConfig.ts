const sectionHeader = /^\s*\[\s*([\w.-]+)(?:\s+"(?:[^"\\]|\\.)*")?\s*\]/;
const urlEntry = /^\s*url\s*=\s*(.*)$/i;

/** The URLs of all remotes in the text of a `.git/config`, in order. Whatever else stands there is skipped. */
export function readGitRemotes(text: string): readonly string[] {
  const remotes: string[] = [];
  let inRemote = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const header = sectionHeader.exec(line);
    if (header) inRemote = header[1]?.toLowerCase() === 'remote';
    const entry = urlEntry.exec(header ? line.slice(header[0].length) : line);
    const url = inRemote ? plainValue(entry?.[1] ?? '') : '';
    if (url !== '') remotes.push(url);
  }
  return remotes;
}

/** A value without quotes and without a `#` or `;` comment. Git needs a quote around a value that holds either. */
function plainValue(written: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(written)?.[1];
  if (quoted !== undefined) return quoted.replace(/\\(.)/g, '$1');
  return written.replace(/\s*[#;].*$/, '').trim();
}
