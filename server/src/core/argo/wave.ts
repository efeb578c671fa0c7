/** A sync wave as Argo CD computes with it: a 64-bit integer (S§1.1). */
export type Wave = bigint;
