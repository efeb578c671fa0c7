/** The comma-separated items of an annotation, trimmed and without empty ones, as Argo CD splits them (S§2.1). */
export function annotationTokens(value: string): readonly string[] {
  return value
    .split(',')
    .map((token) => token.trim())
    .filter((token) => token !== '');
}
