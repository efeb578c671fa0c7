import { compileProvided, rootsOf, type CompiledEntry } from './compileProvided.ts';
import type { ChartEntry, ProvidedEntry, Product, RemoteEntry } from './product.ts';
import { products } from './products.ts';

/** What is known to be made by custom resources, charts and operators' manifests, ready for questions. */
export interface Catalogue {
  readonly products: readonly Product[];
  /** By `Kind.group`, or by `Kind` alone for the core group. */
  readonly resources: ReadonlyMap<string, readonly Compiled<undefined>[]>;
  /** By the chart's name. */
  readonly charts: ReadonlyMap<string, readonly Compiled<ChartEntry>[]>;
  readonly remotes: readonly Compiled<RemoteEntry>[];
}

/** Texts are read when somebody asks for the first time: most of the catalogue's products are in no repository. */
export class Compiled<Entry> {
  readonly title: string;
  readonly entry: Entry;
  readonly #texts: readonly ProvidedEntry[];
  readonly #roots: ReadonlySet<string>;
  #provides: readonly CompiledEntry[] | undefined;

  constructor(title: string, entry: Entry, texts: readonly ProvidedEntry[], roots: ReadonlySet<string>) {
    this.title = title;
    this.entry = entry;
    this.#texts = texts;
    this.#roots = roots;
  }

  get provides(): readonly CompiledEntry[] {
    this.#provides ??= compile(this.#texts, this.#roots);
    return this.#provides;
  }
}

/** What ships with the product: `catalogue/products`. */
export const builtInCatalogue: Catalogue = createCatalogue(products);

/**
 * The catalogue and a user's products. One of the same name takes the place of the one in the catalogue, the rest is
 * added. What can't be read in an entry (see `compileProvided`) provides nothing.
 */
export function withEntries(catalogue: Catalogue, userEntries: readonly Product[]): Catalogue {
  if (userEntries.length === 0) return catalogue;
  const named = new Set(userEntries.map(({ product }) => product));
  return createCatalogue([
    ...catalogue.products.filter(({ product }) => !named.has(product)),
    ...userEntries,
  ]);
}

function createCatalogue(list: readonly Product[]): Catalogue {
  const resources = new Map<string, Compiled<undefined>[]>();
  const charts = new Map<string, Compiled<ChartEntry>[]>();
  const remotes: Compiled<RemoteEntry>[] = [];
  for (const product of list) {
    const title = product.title ?? product.product;
    for (const { kind, provides } of product.resources ?? []) {
      add(resources, kind, new Compiled(title, undefined, provides, rootsOf.resources));
    }
    for (const entry of product.charts ?? []) {
      add(charts, entry.chart, new Compiled(title, entry, entry.provides, rootsOf.charts));
    }
    for (const entry of product.remotes ?? []) {
      remotes.push(new Compiled(title, entry, entry.provides, rootsOf.remotes));
    }
  }
  return { products: list, resources, charts, remotes };
}

function compile(provides: readonly ProvidedEntry[], roots: ReadonlySet<string>): readonly CompiledEntry[] {
  return provides.flatMap((entry) => {
    const { compiled, unread } = compileProvided(entry, roots);
    return unread.length > 0 ? [] : [compiled];
  });
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
