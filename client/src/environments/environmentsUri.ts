/** The scheme of the document that compares environments. It is made by the server and never edited. */
export const environmentsScheme = 'sync-waves-environments';

/** The parts of its URI. There is one such document. */
export function environmentsUriParts(title: string): { readonly scheme: string; readonly path: string } {
  return { scheme: environmentsScheme, path: `/${title}.md` };
}
