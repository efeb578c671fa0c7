import { groupBy } from '../collections/groupBy.ts';
import { compileGlob } from '../render/directory/globMatch.ts';
import type { SourceTool } from '../render/renderedResource.ts';
import { dirname, relativePath } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { Layout } from './layout.ts';
import { toolOf, type SourceRequest } from './sourceRequest.ts';

/** What a set of sources renders, told from the lists of files without rendering anything. */
export class Coverage {
  /** Directories whose Kustomize file is rendered by itself. */
  readonly kustomizeRoots = new Set<FilePath>();
  readonly #takers: ReadonlyMap<FilePath, readonly Taker[]>;

  constructor(requests: Iterable<SourceRequest>, layout: Layout) {
    const takers: Taker[] = [];
    for (const request of requests) {
      const tool = toolOf(request, layout);
      if (tool === 'kustomize') this.kustomizeRoots.add(request.directory);
      else takers.push({ request, tool });
    }
    this.#takers = groupBy(takers, ({ request }) => request.directory);
  }

  /** Whether a file is rendered without being in a list: it lies in a source that is a plain directory or a chart. */
  hasFile(path: FilePath): boolean {
    return this.toolFor(path) !== undefined;
  }

  /** What renders a file that lies in a source which is no Kustomize root. */
  toolFor(path: FilePath): SourceTool | undefined {
    for (let at = dirname(path); ; at = dirname(at)) {
      const taker = this.#takers.get(at)?.find((candidate) => takes(candidate, path));
      if (taker) return taker.tool;
      if (at === dirname(at)) return undefined;
    }
  }
}

interface Taker {
  readonly request: SourceRequest;
  readonly tool: SourceTool;
}

/** Where charts and the charts inside them have their manifests. */
const inChart = /^(?:charts\/[^/]+\/)*(?:templates|crds)\//;

/** A plugin may use everything below its directory; a plain directory takes what its options say (S§5.3). */
function takes({ request: { directory, source }, tool }: Taker, path: FilePath): boolean {
  if (tool === 'plugin') return true;
  const relative = relativePath(directory, path);
  if (tool === 'helm') return inChart.test(relative);
  const options = source?.directory;
  if (relative.includes('/') && options?.recurse !== true) return false;
  return matches(options?.include, relative) !== false && matches(options?.exclude, relative) !== true;
}

/** Undefined without a pattern, and for one that is not valid. */
function matches(pattern: string | undefined, path: string): boolean | undefined {
  return pattern === undefined || pattern === '' ? undefined : compileGlob(pattern)?.test(path);
}

/** Whether rendering a request can yield an object of Argo CD. Told without rendering. */
export function holdsArgoObject(request: SourceRequest, layout: Layout): boolean {
  if (toolOf(request, layout) === 'kustomize') return layout.kustomize.holdsArgoObject(request.directory);
  const coverage = new Coverage([request], layout);
  return layout
    .relevantBelow(request.directory)
    .some((path) => layout.holdsArgoObject(path) && coverage.hasFile(path) && !layout.otherFiles.has(path));
}

/** Whether rendering a request reads objects from a file. Told without rendering. */
export function rendersFile(request: SourceRequest, path: FilePath, layout: Layout): boolean {
  if (toolOf(request, layout) === 'kustomize') {
    return layout.kustomize.directoriesOver(path).includes(request.directory);
  }
  return new Coverage([request], layout).hasFile(path);
}
