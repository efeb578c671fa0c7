/** What `check` prints, the usual one first. */
export const checkFormats = [
  'text',
  'json',
  'ndjson',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'markdown',
] as const;

export type CheckFormat = (typeof checkFormats)[number];

/**
 * The formats whose paths start at the directory that the user is in. What CI reads starts at the root of the Git
 * repository: the systems look the files up there.
 */
export const startsAtCwd: ReadonlySet<CheckFormat> = new Set(['text', 'json', 'ndjson'] as const);
