import { isPlaceholderUrl, probablySameRepository, sameRepository } from '../argo/gitUrl.ts';
import type { GitConfig } from '../argo/gitConfig.ts';
import { innermost } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';

/** A directory of the workspace that holds a copy of a Git repository. */
export interface Checkout {
  /** What `path` of a source is relative to. */
  readonly root: FilePath;
  /**
   * Directories below whose `.sync-waves.yaml` names the repository: a copy of it may lie there, inside a repository
   * of another name, and a `path` that the root doesn't have is looked for in them.
   */
  readonly copies: readonly FilePath[];
  /** URLs of the repository: its Git remotes, those of the configuration, or the one that was guessed. */
  readonly urls: readonly string[];
  /** Those of them that are no guess. */
  readonly named: readonly string[];
  /** Undefined for a copy that is no checkout. */
  readonly git: GitConfig | undefined;
  /**
   * The branch that is checked out. Where a commit is, as a build server does it, the branch that was cloned, if Git
   * noted one; undefined where nothing tells.
   */
  readonly branch: string | undefined;
}

/** Finds the checkout that a `repoURL` means. */
export class Checkouts {
  readonly #checkouts: readonly Checkout[];
  readonly #found = new Map<string, Checkout | undefined>();

  constructor(checkouts: readonly Checkout[]) {
    this.#checkouts = checkouts;
  }

  /**
   * The checkout of the repository that a manifest in `from` names: the same by Argo CD's rule anywhere, else the
   * same by the looser one (S§5.5); the manifest's own checkout first. In a repository that is a template for others,
   * a placeholder most likely means the repository that is made of it.
   */
  find(repoURL: string, from: FilePath): Checkout | undefined {
    const own = this.of(from);
    if (isPlaceholderUrl(repoURL)) return own;
    const key = `${own?.root ?? ''} ${repoURL}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#search(repoURL, own));
    return this.#found.get(key);
  }

  /** The innermost checkout that a path lies in. */
  of(path: FilePath): Checkout | undefined {
    const root = innermost(
      this.#checkouts.map((checkout) => checkout.root),
      path,
    );
    return this.#checkouts.find((checkout) => checkout.root === root);
  }

  isEqualTo(other: Checkouts): boolean {
    return JSON.stringify(this.#checkouts) === JSON.stringify(other.#checkouts);
  }

  #search(repoURL: string, own: Checkout | undefined): Checkout | undefined {
    const ordered = own ? [own, ...this.#checkouts] : this.#checkouts;
    return (
      ordered.find(({ urls }) => urls.some((url) => sameRepository(url, repoURL))) ??
      ordered.find(({ urls }) => urls.some((url) => probablySameRepository(url, repoURL)))
    );
  }
}
