import picomatch from 'picomatch';
import type { Catalogue } from './catalogue.ts';
import { hostAndPath } from '../argo/gitUrl.ts';
import { provide } from './provide.ts';
import type { RemoteEntry } from './product.ts';
import type { Provision } from './provision.ts';

/**
 * What exists once the manifests of this URL are applied: a file of a release, a raw file, or a directory of a Git
 * repository as Kustomize names it.
 */
export function provisionsOfRemote(url: string, catalogue: Catalogue): readonly Provision[] {
  const place = remotePlace(url);
  return catalogue.remotes
    .filter(({ entry }) => isOf(entry, place))
    .flatMap(({ title, provides }) =>
      provides.flatMap((provided) => provide(provided, () => undefined, { from: 'remote', title })),
    );
}

/** Host and path; raw files stand below their repository, and Kustomize's `//` and `.git` are gone. */
function remotePlace(url: string): string {
  const withoutQuery = url.replace(/[?#].*$/, '').replace(/^git::/, '');
  const place = hostAndPath(withoutQuery.replace(/^git@(?<host>[^:/]+):/, 'https://$<host>/'));
  return place
    .replace(/^raw\.githubusercontent\.com\//, 'github.com/')
    .replace(/^(?<repository>github\.com\/[^/]+\/[^/]+?)\.git(?=\/|$)/, '$<repository>');
}

function isOf({ url, files }: RemoteEntry, place: string): boolean {
  const below = hostAndPath(url);
  if (place !== below && !place.startsWith(`${below}/`)) return false;
  return files === undefined || picomatch.isMatch(place.slice(below.length + 1), [...files], { dot: true });
}
