import type { ChartRelease } from '../../catalogue/provisionsOfChart.ts';
import type { RenderedResource, Unresolved } from '../../render/renderedResource.ts';
import { entryOf, textOf, treeOf, type Tree } from '../../render/kustomize/tree.ts';
import { withKey } from '../../needs/references/fieldTree.ts';
import { dirname, joinPath } from '../../text/posixPath.ts';
import type { FilePath, Place } from '../../text/place.ts';
import { itemsOf, readHelmValues, readValuesFile, type ValuesLayer, type ValuesPlace } from './helmValues.ts';
import { mergeValues } from './mergeValues.ts';

/** A chart from elsewhere that comes with an Application: nobody renders it here, but name and values tell much. */
export interface Release extends ChartRelease {
  readonly layers: readonly ValuesLayer[];
  readonly place: Place;
}

type Surroundings = Omit<ValuesPlace, 'from' | 'directory' | 'sources'>;

/** The charts that an Application names as its sources. */
export function releasesOfApplication(resource: RenderedResource, around: Surroundings): readonly Release[] {
  const { application, name, place } = resource;
  const isRelevant = application?.sources.some(({ chart }) => chart !== undefined) ?? false;
  if (!isRelevant || resource.kind !== 'Application') return [];
  const spec = entryOf(resource.content(), 'spec');
  const sources = sourcesOf(spec);
  const namespace = textOf(entryOf(entryOf(spec, 'destination'), 'namespace'));
  return sources.flatMap(({ tree, field }) => {
    const chart = textOf(entryOf(tree, 'chart'));
    const repoURL = textOf(entryOf(tree, 'repoURL'));
    if (chart === undefined || repoURL === undefined) return [];
    const helm = entryOf(tree, 'helm');
    const valuesPlace = {
      ...around,
      from: place.path,
      directory: undefined,
      sources: sources.map((s) => s.tree),
    };
    const layers = readHelmValues(helm, `${field}.helm`, valuesPlace);
    const releaseName = textOf(entryOf(helm, 'releaseName')) ?? name;
    return [{ repoURL, chart, releaseName, namespace, layers, place, values: mergeValues(layers) }];
  });
}

/** The sources that Argo CD uses (S§5.1). */
export function sourcesOf(
  spec: Tree | undefined,
): readonly { readonly tree: Tree; readonly field: string }[] {
  const several = itemsOf(entryOf(spec, 'sources'));
  if (several.length > 0) return several.map((tree, index) => ({ tree, field: `spec.sources[${index}]` }));
  const one = entryOf(spec, 'source');
  return one ? [{ tree: one, field: 'spec.source' }] : [];
}

/**
 * The charts of a rendering that is otherwise known: those of `helmCharts` in kustomizations and those that a local
 * chart depends on. Rendering has reported each as unresolved, with its place.
 */
export function releasesOfUnresolved(
  { subject, place, reason }: Unresolved,
  fallback: ReleaseDefaults,
  around: Surroundings,
): readonly Release[] {
  if (reason !== 'helm') return [];
  const root = around.files.yaml(place.path)?.documents[0]?.root;
  const tree = treeOf(root, { via: 'manifest', path: place.path, inline: undefined });
  return place.path.endsWith('/Chart.yaml')
    ? chartDependency(tree, subject, { ...fallback, place, around })
    : kustomizeChart(tree, subject, { ...fallback, place, around });
}

/** What holds where a chart does not say it for itself. */
export interface ReleaseDefaults {
  readonly releaseName: string;
  readonly namespace: string | undefined;
  /** The values of the local chart that depends on it. */
  readonly layers: readonly ValuesLayer[];
}

interface ReleaseContext extends ReleaseDefaults {
  readonly place: Place;
  readonly around: Surroundings;
}

function kustomizeChart(kustomization: Tree, name: string, context: ReleaseContext): readonly Release[] {
  const { place, around } = context;
  const chart = itemsOf(entryOf(kustomization, 'helmCharts')).find(
    (each) => textOf(entryOf(each, 'name')) === name,
  );
  const repoURL = textOf(entryOf(chart, 'repo'));
  if (!chart || repoURL === undefined) return [];
  const directory = dirname(place.path);
  const files = [entryOf(chart, 'valuesFile'), ...itemsOf(entryOf(chart, 'additionalValuesFiles'))];
  const inline = entryOf(chart, 'valuesInline');
  const layers = [
    ...files.flatMap((file) => fileLayer(file, directory, around)),
    ...(inline ? [{ tree: inline, field: 'helmCharts.valuesInline' }] : []),
  ];
  return [
    {
      repoURL,
      chart: name,
      releaseName: textOf(entryOf(chart, 'releaseName')) ?? name,
      namespace: textOf(entryOf(chart, 'namespace')) ?? context.namespace,
      layers,
      place,
      values: mergeValues(layers),
    },
  ];
}

function fileLayer(
  file: Tree | undefined,
  directory: FilePath,
  { files }: Surroundings,
): readonly ValuesLayer[] {
  const written = textOf(file);
  return written === undefined ? [] : readValuesFile(joinPath(directory, written), files);
}

/** A dependency gets what stands under its alias or name in the values of the chart above it. */
function chartDependency(chart: Tree, name: string, context: ReleaseContext): readonly Release[] {
  const { place, releaseName, namespace } = context;
  const entry = itemsOf(entryOf(chart, 'dependencies')).find(
    (each) => textOf(entryOf(each, 'name')) === name,
  );
  const repoURL = textOf(entryOf(entry, 'repository'));
  if (!entry || repoURL === undefined || repoURL.startsWith('file:')) return [];
  const { layers: above } = context;
  if (isSwitchedOff(entry, above)) return [];
  const key = textOf(entryOf(entry, 'alias')) ?? name;
  const layers = above.flatMap(({ tree, field }) => {
    const own = entryOf(tree, key);
    return own ? [{ tree: own, field: withKey(field, key) }] : [];
  });
  return [{ repoURL, chart: name, releaseName, namespace, layers, place, values: mergeValues(layers) }];
}

/** The first of the paths in `condition` that the values have decides; without one the chart is on. */
function isSwitchedOff(dependency: Tree, values: readonly ValuesLayer[]): boolean {
  const paths = (textOf(entryOf(dependency, 'condition')) ?? '').split(',').map((path) => path.trim());
  for (const path of paths.filter((each) => each !== '')) {
    const decided = values.map(({ tree }) => textOf(path.split('.').reduce<Tree | undefined>(entryAt, tree)));
    const last = decided.findLast((text) => text !== undefined);
    if (last !== undefined) return last === 'false';
  }
  return false;
}

function entryAt(tree: Tree | undefined, key: string): Tree | undefined {
  return entryOf(tree, key);
}
