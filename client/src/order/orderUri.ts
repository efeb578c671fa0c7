import type { OrderTarget } from '../../../server/src/protocol/types.ts';

/** The scheme of the documents that show an order. They are made by the server and never edited. */
export const orderScheme = 'sync-waves-order';
/** The scheme of those that show who needs whom. */
export const dependenciesScheme = 'sync-waves-dependencies';

/** The parts of the URI of a scope's document: what the tab says is in the path, which scope it is in the query. */
export function orderUriParts(
  { id, label }: OrderTarget,
  title: string,
  scheme: string = orderScheme,
): { readonly scheme: string; readonly path: string; readonly query: string } {
  return { scheme, path: `/${label}/${title}`, query: id };
}

/** The id of the scope that a document shows. */
export function orderId(uri: { readonly query: string }): string {
  return uri.query;
}
