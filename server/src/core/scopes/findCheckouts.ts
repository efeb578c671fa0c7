import { hostAndPath } from '../argo/gitUrl.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { PlacedConfig } from '../config/config.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import { dirname, innermost } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import { Checkouts } from './checkouts.ts';

/** What tells which repositories lie where in the workspace. */
export interface CheckoutEvidence {
  readonly folders: readonly FilePath[];
  /** Facts of every `.git/config`. */
  readonly gitConfigs: readonly FileFacts[];
  readonly configs: readonly PlacedConfig[];
  /** Facts of the files that hold objects of Argo CD. */
  readonly argoFiles: Iterable<FileFacts>;
}

/**
 * The checkouts of the workspace: the repositories that its folders are, lie in or contain. Where
 * neither Git nor the configuration names the repository, the repository that most of the Applications in there name
 * is taken to be it, so that a copy without `.git` works as well.
 */
export function findCheckouts(evidence: CheckoutEvidence): Checkouts {
  const roots = rootsOf(evidence);
  const named = roots.map((root) => {
    const isOwn = (path: FilePath): boolean => innermost(roots, path) === root;
    return { root, copies: copiesIn(evidence, isOwn), urls: namedUrls(evidence, isOwn) };
  });
  if (named.every(({ urls }) => urls.length > 0)) return new Checkouts(named);

  const votes = new Map(roots.map((root) => [root, [] as Vote[]]));
  for (const facts of evidence.argoFiles) {
    votes.get(innermost(roots, facts.path) ?? '')?.push(...votesOf(facts));
  }
  const guessed = ({ root, urls }: (typeof named)[number]): readonly string[] =>
    urls.length > 0 ? urls : guessRepository(votes.get(root) ?? []);
  return new Checkouts(named.map((checkout) => ({ ...checkout, urls: guessed(checkout) })));
}

/** The directories with a `.git`, which may lie above a folder or below it, and folders that are in none of these. */
function rootsOf({ folders, gitConfigs }: CheckoutEvidence): readonly FilePath[] {
  const repositories = gitConfigs.map(({ path }) => dirname(dirname(path)));
  const others = folders.filter((folder) => innermost(repositories, folder) === undefined);
  return [...new Set([...repositories, ...others])].sort();
}

/** A source that names a repository. */
interface Vote {
  readonly url: string;
  /** Equal for URLs of one repository. */
  readonly repository: string;
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

const votesByFacts = new WeakMap<FileFacts, readonly Vote[]>();

/** A vote for the `repoURL` of every source with a `path`: a chart's repository is never this one. */
function votesOf(facts: FileFacts): readonly Vote[] {
  const known = votesByFacts.get(facts);
  if (known) return known;
  const votes = facts.manifests
    .flatMap((manifest) => manifest.application?.sources ?? [])
    .filter((source) => source.path !== undefined && source.chart === undefined)
    .flatMap(({ repoURL: url }) => (url === undefined || url.includes('{{') ? [] : [url]))
    .map((url) => ({ url, repository: hostAndPath(url) }));
  votesByFacts.set(facts, votes);
  return votes;
}

/** The URL that at least half of the votes name, and that no other one equals in votes; else none. */
function guessRepository(votes: readonly Vote[]): readonly string[] {
  const [first, second] = [...groupBy(votes, ({ repository }) => repository).values()].sort(
    (a, b) => b.length - a.length,
  );
  const [vote] = first ?? [];
  if (!first || !vote || first.length * 2 < votes.length || first.length === second?.length) return [];
  return [vote.url];
}
