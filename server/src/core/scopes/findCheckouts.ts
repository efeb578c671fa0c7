import { hostAndPath, probablySameRepository } from '../argo/gitUrl.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { PlacedConfig } from '../config/config.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import { isTemplated } from '../text/isTemplated.ts';
import { basename, dirname, innermost, joinPath } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { NamedRepositories } from './fileIndex.ts';
import type { NamedSource } from './fileShape.ts';
import { Checkouts } from './checkouts.ts';

/** What tells which repositories lie where in the workspace. */
export interface CheckoutEvidence {
  readonly folders: readonly FilePath[];
  /** Facts of every `.git/config`. */
  readonly gitConfigs: readonly FileFacts[];
  /** Facts of every `.git/HEAD`. */
  readonly gitHeads: readonly FileFacts[];
  readonly configs: readonly PlacedConfig[];
  readonly namedRepositories: NamedRepositories;
}

/**
 * The checkouts of the workspace: the repositories that its folders are, lie in or contain. Where neither Git nor the
 * configuration names the repository, the repository that most of the sources in there name is taken to be it, so that
 * a copy without `.git` works as well. It is also taken where no source names any remote, but that repository has the
 * remote's name, or what its sources name lies here: then this is its fork or mirror.
 */
export function findCheckouts(evidence: CheckoutEvidence): Checkouts {
  const roots = rootsOf(evidence);
  const votes = new Map(roots.map((root) => [root, new Votes(root, evidence.namedRepositories)]));
  for (const { file, source } of evidence.namedRepositories.sources)
    votes.get(innermost(roots, file) ?? '')?.add(source);
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

/** So many different directories of another repository are not here by chance, if so large a part of them is. */
const fewestPaths = 3;
const smallestPart = 0.75;

/** Counts how many sources in a checkout name which repository. */
class Votes {
  readonly #root: FilePath;
  readonly #directories: Pick<NamedRepositories, 'hasDirectory'>;
  readonly #paths = new Map<string, string[]>();

  constructor(root: FilePath, directories: Pick<NamedRepositories, 'hasDirectory'>) {
    this.#root = root;
    this.#directories = directories;
  }

  add({ url, path }: NamedSource): void {
    const paths = this.#paths.get(url);
    if (paths) paths.push(path);
    else this.#paths.set(url, [path]);
  }

  /** The repository that the sources mean, where no name that is known for it, or for another one, leads there. */
  guess(known: readonly string[], others: readonly string[]): string | undefined {
    const isNamed = known.some((url) =>
      [...this.#paths.keys()].some((vote) => probablySameRepository(vote, url)),
    );
    const winner = isNamed ? undefined : this.#winner();
    // Its files are those of a submodule, or of another folder.
    if (winner !== undefined && others.some((url) => probablySameRepository(winner, url))) return undefined;
    if (winner === undefined || known.length === 0) return winner;
    return known.some((url) => nameOf(url) === nameOf(winner)) || this.#hasPathsOf(winner)
      ? winner
      : undefined;
  }

  /** What the sources of a repository name lies here: it is this one under another name, as in a cluster's own Git server. */
  #hasPathsOf(repository: string): boolean {
    const named = [...this.#paths].flatMap(([url, paths]) =>
      probablySameRepository(url, repository) ? paths : [],
    );
    const directories = [...new Set(named.map((path) => joinPath(this.#root, path)))];
    const below = directories.filter((path) => path !== this.#root && !isTemplated(path));
    const here = below.filter((path) => this.#directories.hasDirectory(path));
    return here.length >= Math.max(fewestPaths, smallestPart * below.length);
  }

  /** The URL that at least half of the votes name, and that no other one equals in votes. */
  #winner(): string | undefined {
    const repositories = [...groupBy(this.#paths, ([url]) => hostAndPath(url)).values()].map((spellings) => ({
      url: spellings[0]?.[0],
      count: sum(spellings.map(([, paths]) => paths.length)),
    }));
    const [first, second] = repositories.sort((a, b) => b.count - a.count);
    const total = sum([...this.#paths.values()].map((paths) => paths.length));
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
