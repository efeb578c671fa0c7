/** What is checked out, as the text of a `.git/HEAD` says. */
export interface GitHead {
  /** Undefined where a commit is checked out and no branch. */
  readonly branch: string | undefined;
}

/** Reads a `.git/HEAD`; undefined for a text that is none. */
export function readGitHead(text: string): GitHead | undefined {
  const [line = ''] = text.split(/[\r\n]/);
  const branch = /^ref:\s*refs\/heads\/(.+?)\s*$/.exec(line)?.[1];
  if (branch !== undefined) return { branch };
  return /^[0-9a-f]{40,64}\s*$/.test(line) ? { branch: undefined } : undefined;
}
