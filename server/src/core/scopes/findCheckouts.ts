import { hostAndPath } from '../argo/gitUrl.ts';
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
 * The checkouts of the workspace: its folders, and the directories below them that have a `.git` of their own. Where
 * neither Git nor the configuration names the repository, the repository that most of the Applications in there name
 * is taken to be it, so that a copy without `.git` works as well.
 */
export function findCheckouts(evidence: CheckoutEvidence): Checkouts {
  const { folders, gitConfigs } = evidence;
  const roots = [...new Set([...folders, ...gitConfigs.map(({ path }) => dirname(dirname(path)))])].sort();
  const named = roots.map((root) => ({
    root,
    urls: namedUrls(evidence, (path) => innermost(roots, path) === root),
  }));
  if (named.every(({ urls }) => urls.length > 0)) return new Checkouts(named);

  const votes = new Map(roots.map((root) => [root, [] as string[]]));
  for (const facts of evidence.argoFiles) {
    votes.get(innermost(roots, facts.path) ?? '')?.push(...gitSources(facts));
  }
  const guessed = ({ root, urls }: (typeof named)[number]): readonly string[] =>
    urls.length > 0 ? urls : guessRepository(votes.get(root) ?? []);
  return new Checkouts(named.map((checkout) => ({ root: checkout.root, urls: guessed(checkout) })));
}

function namedUrls(evidence: CheckoutEvidence, isOwn: (path: FilePath) => boolean): readonly string[] {
  return [
    ...evidence.gitConfigs.flatMap(({ path, gitRemotes }) => (isOwn(path) ? (gitRemotes ?? []) : [])),
    ...evidence.configs.flatMap(({ path, config }) => (isOwn(path) ? config.repositories : [])),
  ];
}

/** The `repoURL` of every source with a `path`: a chart's repository is never this one. */
function gitSources(facts: FileFacts): readonly string[] {
  return facts.manifests
    .flatMap((manifest) => manifest.application?.sources ?? [])
    .filter((source) => source.path !== undefined && source.chart === undefined)
    .flatMap(({ repoURL }) => (repoURL === undefined || repoURL.includes('{{') ? [] : [repoURL]));
}

/** The URL that at least half of the votes name, and that no other one equals in votes; else none. */
function guessRepository(urls: readonly string[]): readonly string[] {
  const counts = new Map<string, { count: number; url: string }>();
  for (const url of urls) {
    const key = hostAndPath(url);
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, url });
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (!first || first.count * 2 < urls.length || first.count === second?.count) return [];
  return [first.url];
}
