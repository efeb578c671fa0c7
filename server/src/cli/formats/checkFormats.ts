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

/** The formats for programs of the user's own. What CI reads names files from the root of the Git repository instead. */
export const plainFormats: ReadonlySet<CheckFormat> = new Set(['json', 'ndjson'] as const);
