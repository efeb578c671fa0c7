import { overlaps } from '../collections/overlaps.ts';
import type { RenderResult } from '../render/renderedResource.ts';
import { inheritMemo } from '../render/kustomize/renderMemo.ts';
import { reuseResources } from '../render/reuseResources.ts';
import { renderSource } from '../render/renderSource.ts';
import type { SourceFiles } from '../render/sourceFiles.ts';
import type { FilePath } from '../text/place.ts';
import { ExpansionCache } from './expansionCache.ts';
import { combineResults, keyOf, type Rendering } from './rendering.ts';
import type { SourceRequest } from './sourceRequest.ts';

/** Renders every source once and again only when a file that it read has changed. */
export class RenderCache {
  /** What ApplicationSets generate, which is rendered in its own way. */
  readonly expansions: ExpansionCache;
  #files: SourceFiles;
  readonly #results = new Map<string, RenderResult>();
  /** Results that are outdated, for what a new rendering has in common with them. */
  readonly #outdated = new Map<string, RenderResult>();
  readonly #renderings = new Map<string, Rendering>();

  constructor(files: SourceFiles) {
    this.#files = files;
    this.expansions = new ExpansionCache(files);
  }

  /** From now on, renders from `files`; what read one of `changed` is forgotten. */
  update(files: SourceFiles, changed: ReadonlySet<FilePath>): void {
    inheritMemo(files, { former: this.#files, changed });
    this.#files = files;
    this.expansions.update(files, changed);
    for (const [key, result] of this.#results) {
      if (!overlaps(changed, result.reads)) continue;
      this.#results.delete(key);
      this.#outdated.set(key, result);
    }
  }

  /** What the requests yield together: the same object as long as it is current. */
  render(requests: readonly SourceRequest[]): Rendering {
    const key = keyOf(requests);
    const results = requests.map((request) => this.#render(request));
    const known = this.#renderings.get(key);
    if (known?.results.every((result, index) => result === results[index]) === true) return known;
    const rendering = combineResults(results);
    this.#renderings.set(key, rendering);
    return rendering;
  }

  /** Whether `rendering` is what the requests would yield now. Renders nothing. */
  isCurrent(requests: readonly SourceRequest[], rendering: Rendering): boolean {
    return requests.every((request, index) => this.#results.get(request.key) === rendering.results[index]);
  }

  /** Forgets what no request in `keys` needs. */
  retain(keys: ReadonlySet<string>): void {
    for (const key of this.#renderings.keys()) {
      if (!keys.has(key)) this.#renderings.delete(key);
    }
    this.#outdated.clear();
    const used = new Set([...this.#renderings.values()].flatMap((rendering) => rendering.results));
    for (const [key, result] of this.#results) {
      if (!used.has(result)) this.#results.delete(key);
    }
  }

  #render(request: SourceRequest): RenderResult {
    const known = this.#results.get(request.key);
    if (known) return known;
    const rendered = renderSource(request, this.#files);
    const outdated = this.#outdated.get(request.key);
    this.#outdated.delete(request.key);
    const result = outdated ? reuseResources(outdated, rendered) : rendered;
    this.#results.set(request.key, result);
    return result;
  }
}
