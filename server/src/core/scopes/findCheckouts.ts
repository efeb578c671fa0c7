import { hostAndPath, probablySameRepository } from '../argo/gitUrl.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { PlacedConfig } from '../config/config.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import { basename, dirname, innermost } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { NamedRepository } from './fileIndex.ts';
import { Checkouts } from './checkouts.ts';

/** What tells which repositories lie where in the workspace. */
export interface CheckoutEvidence {
  readonly folders: readonly FilePath[];
  /** Facts of every `.git/config`. */
  readonly gitConfigs: readonly FileFacts[];
  /** Facts of every `.git/HEAD`. */
  readonly gitHeads: readonly FileFacts[];
  readonly configs: readonly PlacedConfig[];
  readonly namedRepositories: readonly NamedRepository[];
}

/**
 * The checkouts of the workspace: the repositories that its folders are, lie in or contain. Where neither Git nor the
 * configuration names the repository, the repository that most of the sources in there name is taken to be it, so that
 * a copy without `.git` works as well. It is also taken where no source names any remote, but that repository has the
 * remote's name: then this is its fork or mirror.
 */
export function findCheckouts(evidence: CheckoutEvidence): Checkouts {
  const roots = rootsOf(evidence);
  const votes = new Map(roots.map((root) => [root, new Votes()]));
  for (const { path, url } of evidence.namedRepositories) votes.get(innermost(roots, path) ?? '')?.add(url);
  const checkouts = roots.map((root) => {
    const isOwn = (path: FilePath): boolean => innermost(roots, path) === root;
    const named = namedUrls(evidence, isOwn);
    const others = namedUrls(evidence, (path) => !isOwn(path));
    const guessed = votes.get(root)?.guess(named, others);
    const inRoot = ({ path }: FileFacts): boolean => dirname(dirname(path)) === root;
    const git = evidence.gitConfigs.find(inRoot)?.gitConfig;
    return {
      root,
      copies: copiesIn(evidence, isOwn),
      named,
      urls: guessed === undefined ? named : [...named, guessed],
      git,
      branch: evidence.gitHeads.find(inRoot)?.gitHead?.branch ?? git?.branch,
    };
  });
  return new Checkouts(checkouts);
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
    ...evidence.gitConfigs.flatMap(({ path, gitConfig }) => (isOwn(path) ? (gitConfig?.remotes ?? []) : [])),
    ...evidence.configs.flatMap(({ path, config }) => (isOwn(path) ? config.repositories : [])),
  ];
}

/** Counts how many sources name which repository. */
class Votes {
  readonly #counts = new Map<string, number>();

  add(url: string): void {
    this.#counts.set(url, (this.#counts.get(url) ?? 0) + 1);
  }

  /** The repository that the sources mean, where no name that is known for it, or for another one, leads there. */
  guess(known: readonly string[], others: readonly string[]): string | undefined {
    const isNamed = known.some((url) =>
      [...this.#counts.keys()].some((vote) => probablySameRepository(vote, url)),
    );
    const winner = isNamed ? undefined : this.#winner();
    // Its files are those of a submodule, or of another folder.
    if (winner !== undefined && others.some((url) => probablySameRepository(winner, url))) return undefined;
    const isPossible =
      winner !== undefined && (known.length === 0 || known.some((url) => nameOf(url) === nameOf(winner)));
    return isPossible ? winner : undefined;
  }

  /** The URL that at least half of the votes name, and that no other one equals in votes. */
  #winner(): string | undefined {
    const repositories = [...groupBy(this.#counts, ([url]) => hostAndPath(url)).values()].map(
      (spellings) => ({
        url: spellings[0]?.[0],
        count: sum(spellings.map(([, count]) => count)),
      }),
    );
    const [first, second] = repositories.sort((a, b) => b.count - a.count);
    const total = sum([...this.#counts.values()]);
    const isClear = first !== undefined && first.count * 2 >= total && first.count !== second?.count;
    return isClear ? first.url : undefined;
  }
}

/** The last part of a repository's URL. */
function nameOf(url: string): string {
  return basename(hostAndPath(url));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
