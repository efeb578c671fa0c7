import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../shared/corpus');

/** Real GitOps repositories, where they lie beside the checkout. Tests that need them are skipped elsewhere. */
export const corpus: { readonly root: string } | undefined = existsSync(root) ? { root } : undefined;

/** Why a test of real repositories did not run, for its title. */
export const withoutCorpus = 'skipped without ../shared/corpus';

/** The names of its repositories. */
export const repositories = corpus
  ? readdirSync(corpus.root, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    )
  : [];

export interface CorpusText {
  readonly path: string;
  readonly text: string;
}

/** Every `step`-th YAML file of the corpus (or of one of its folders) below 200 kB, in the order of their paths. */
export function* corpusTexts(step: number, folder = ''): Generator<CorpusText> {
  let index = 0;
  for (const file of yamlFiles(path.join(root, folder))) {
    index += 1;
    if (index % step === 0) yield { path: path.relative(root, file), text: readFileSync(file, 'utf8') };
  }
}

function* yamlFiles(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const file = path.join(directory, entry.name);
    if (entry.isDirectory()) yield* yamlFiles(file);
    else if (/\.ya?ml$/.test(entry.name) && statSync(file).size < 200_000) yield file;
  }
}
