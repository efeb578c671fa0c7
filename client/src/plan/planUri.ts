import type { PlanParams } from '../../../server/src/protocol/types.ts';

/** The scheme of the documents that show a plan. They are made by the server and never edited. */
export const planScheme = 'sync-waves-plan';

/** The parts of the URI of a plan's document: what the tab says is in the path, what is planned in the query. */
export function planUriParts(
  params: PlanParams,
  label: string,
  title: string,
): { readonly scheme: string; readonly path: string; readonly query: string } {
  return { scheme: planScheme, path: `/${label}/${title}.md`, query: JSON.stringify(params) };
}

/** What a document plans. */
export function planParams(uri: { readonly query: string }): PlanParams {
  return JSON.parse(uri.query) as PlanParams;
}
