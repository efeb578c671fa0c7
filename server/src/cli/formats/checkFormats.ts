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
