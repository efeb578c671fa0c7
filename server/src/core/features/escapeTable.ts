/** Text as Markdown that stays readable as it is: only what a table or a list would take for itself is escaped. */
export function escapeTable(text: string): string {
  return text.replace(/[\\|*_<>[\]`]/g, '\\$&');
}
