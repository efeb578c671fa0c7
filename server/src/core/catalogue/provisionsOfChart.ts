import { isPlainMap, type PlainMap } from '../render/plainMap.ts';
import { scalarOf, type Tree } from '../render/kustomize/tree.ts';
import { treeOfPlain } from '../render/kustomize/treeOfPlain.ts';
import type { Catalogue } from './catalogue.ts';
import { chartPlace, type ChartPlace } from './chartPlace.ts';
import type { Roots } from './fieldPath.ts';
import { fullname } from './fullname.ts';
import type { ChartEntry } from './product.ts';
import { provide } from './provide.ts';
import type { Provision } from './provision.ts';

/** A Helm release as an Application or a kustomization asks for it. */
export interface ChartRelease {
  /** With or without `oci://`; where `chart` is empty, it ends with the chart's name. */
  readonly repoURL: string;
  readonly chart: string;
  readonly releaseName: string;
  readonly namespace: string | undefined;
  /** Merged plain values as far as the repository tells, or undefined. */
  readonly values: unknown;
}

/** What exists once the chart is installed. A value that is not known counts as the chart's default. */
export function provisionsOfChart(release: ChartRelease, catalogue: Catalogue): readonly Provision[] {
  const place = chartPlace(release.repoURL, release.chart);
  const known = catalogue.charts.get(place.chart) ?? [];
  return known
    .filter(({ entry }) => isFrom(entry, place))
    .flatMap(({ entry, provides }) => {
      const roots = rootsOf(release, entry);
      return provides.flatMap((provided) => provide(provided, roots, { from: 'chart', chart: place.chart }));
    });
}

function isFrom({ repositories, unmistakable }: ChartEntry, place: ChartPlace): boolean {
  return unmistakable === true || repositories === undefined || repositories.includes(place.repository);
}

function rootsOf({ releaseName, namespace, values }: ChartRelease, entry: ChartEntry): Roots {
  const plain: PlainMap = isPlainMap(values) ? values : {};
  let tree: Tree | undefined;
  return (root) => {
    switch (root) {
      case 'release':
        return scalarOf(releaseName);
      case 'namespace':
        return namespace === undefined ? undefined : scalarOf(namespace);
      case 'fullname':
        return scalarOf(fullname(releaseName, entry.name ?? entry.chart, plain, entry.fullnameLength));
      case 'values':
        return (tree ??= treeOfPlain(plain));
      default:
        return fullnameOfPart(root, releaseName, plain);
    }
  };
}

/** `fullname(redis)`: the name that the sub-chart gives to its objects; its values stand under its name. */
function fullnameOfPart(root: string, releaseName: string, values: PlainMap): Tree | undefined {
  const part = /^fullname\((?<part>.+)\)$/.exec(root)?.groups?.['part'];
  if (part === undefined) return undefined;
  const own = values[part];
  return scalarOf(fullname(releaseName, part, isPlainMap(own) ? own : {}));
}
