import { hostAndPath } from '../argo/gitUrl.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { PlacedConfig } from '../config/config.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import { dirname, innermost } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { NamedRepository } from './fileIndex.ts';
import { Checkouts } from './checkouts.ts';

/** What tells which repositories lie where in the workspace. */
export interface CheckoutEvidence {
  readonly folders: readonly FilePath[];
  /** Facts of every `.git/config`. */
  readonly gitConfigs: readonly FileFacts[];
  readonly configs: readonly PlacedConfig[];
  readonly namedRepositories: readonly NamedRepository[];
}

/**
 * The checkouts of the workspace: the repositories that its folders are, lie in or contain. Where neither Git nor the
 * configuration names the repository, the repository that most of the sources in there name is taken to be it, so that
 * a copy without `.git` works as well.
 */
export function findCheckouts(evidence: CheckoutEvidence): Checkouts {
  const roots = rootsOf(evidence);
  const named = roots.map((root) => {
    const isOwn = (path: FilePath): boolean => innermost(roots, path) === root;
    return { root, copies: copiesIn(evidence, isOwn), urls: namedUrls(evidence, isOwn) };
  });
  if (named.every(({ urls }) => urls.length > 0)) return new Checkouts(named);

  const votes = new Map(roots.map((root) => [root, new Votes()]));
  for (const { path, url } of evidence.namedRepositories) votes.get(innermost(roots, path) ?? '')?.add(url);
  const guessed = ({ root, urls }: (typeof named)[number]): readonly string[] =>
    urls.length > 0 ? urls : (votes.get(root)?.winner ?? []);
  return new Checkouts(named.map((checkout) => ({ ...checkout, urls: guessed(checkout) })));
}

/** The directories with a `.git`, which may lie above a folder or below it, and folders that are in none of these. */
function rootsOf({ folders, gitConfigs }: CheckoutEvidence): readonly FilePath[] {
  const repositories = gitConfigs.map(({ path }) => dirname(dirname(path)));
  const others = folders.filter((folder) => innermost(repositories, folder) === undefined);
  return [...new Set([...repositories, ...others])].sort();
}

function copiesIn({ configs }: CheckoutEvidence, isOwn: (path: FilePath) => boolean): readonly FilePath[] {
  return configs
    .filter(({ path, config }) => isOwn(path) && config.repositories.length > 0)
    .map(({ path }) => dirname(path));
}

function namedUrls(evidence: CheckoutEvidence, isOwn: (path: FilePath) => boolean): readonly string[] {
  return [
    ...evidence.gitConfigs.flatMap(({ path, gitRemotes }) => (isOwn(path) ? (gitRemotes ?? []) : [])),
    ...evidence.configs.flatMap(({ path, config }) => (isOwn(path) ? config.repositories : [])),
  ];
}

/** Counts how many sources name which repository. */
class Votes {
  readonly #counts = new Map<string, number>();

  add(url: string): void {
    this.#counts.set(url, (this.#counts.get(url) ?? 0) + 1);
  }

  /** The URL that at least half of the votes name, and that no other one equals in votes; else none. */
  get winner(): readonly string[] {
    const repositories = [...groupBy(this.#counts, ([url]) => hostAndPath(url)).values()].map(
      (spellings) => ({
        url: spellings[0]?.[0],
        count: sum(spellings.map(([, count]) => count)),
      }),
    );
    const [first, second] = repositories.sort((a, b) => b.count - a.count);
    const total = sum([...this.#counts.values()]);
    if (first?.url === undefined || first.count * 2 < total || first.count === second?.count) return [];
    return [first.url];
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
