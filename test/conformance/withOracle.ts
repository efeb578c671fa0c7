import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { corpus } from '../kit/corpus.ts';
import { readOracle, type OracleRoot } from './oracle.ts';

/** What real kustomize made of every root of the repositories in ../shared/corpus, which lies beside this repository. */
const oracle = join(import.meta.dirname, '..', '..', '..', 'shared', 'oracle');

/** A repository of the corpus of which it is known what real kustomize makes. */
export interface KnownRepository {
  readonly name: string;
  readonly roots: () => readonly OracleRoot[];
}

/** None where corpus and oracle do not lie beside the checkout. */
export const withOracle: readonly KnownRepository[] =
  corpus && existsSync(oracle)
    ? readdirSync(oracle).map((file) => ({
        name: file.replace(/\.jsonl$/, ''),
        roots: () => readOracle(join(oracle, file)),
      }))
    : [];

/** Why tests that need them did not run, for their titles. */
export const withoutOracle = withOracle.length > 0 ? '' : ' (skipped: there is no ../shared/oracle)';
