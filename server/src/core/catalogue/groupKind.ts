/** A kind and its API group; the core group is the empty text. */
export interface GroupKind {
  readonly group: string;
  readonly kind: string;
}

/** Splits `Certificate.cert-manager.io`; what begins with a capital is a kind, else all of it is a group. */
export function splitGroupKind(text: string): { readonly group: string; readonly kind: string | undefined } {
  if (!/^[A-Z]/.test(text)) return { group: text, kind: undefined };
  const [kind = text] = text.split('.', 1);
  return { group: text.slice(kind.length + 1), kind };
}
