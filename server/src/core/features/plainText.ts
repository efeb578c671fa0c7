/**
 * The Markdown that our features write (`markdown.ts`: bold, code spans and escapes, without links) as it reads in an
 * editor that shows plain text only.
 */
export function plainText(markdown: string): string {
  return markdown.replace(
    /\\(.)|(`+)(.+?)\2(?!`)|\*\*/g,
    (_, escaped?: string, _fence?: string, code?: string) => escaped ?? code?.trim() ?? '',
  );
}
