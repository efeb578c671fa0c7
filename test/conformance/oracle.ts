import { readFileSync } from 'node:fs';

/** Of one object: apiVersion, kind, namespace, name, sync wave, Argo CD hook, Helm hook weight. */
export type OracleResource = readonly (string | null)[];

/** What real kustomize made of one root. */
export interface OracleRoot {
  /** Relative to the repository. */
  readonly root: string;
  readonly resources?: readonly OracleResource[];
  readonly error?: string;
}

/** Reads a file with one root per line. */
export function readOracle(path: string): readonly OracleRoot[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as OracleRoot);
}
