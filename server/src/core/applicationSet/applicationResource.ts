import { readApplicationSpec } from '../argo/readApplicationSpec.ts';
import { isKeptAnnotation } from '../render/manifestAnnotations.ts';
import type { EffectiveAnnotation, RenderedResource } from '../render/renderedResource.ts';
import { entryOf, mapOf as treeMapOf, type Tree, type TreeMap } from '../render/kustomize/tree.ts';
import { treeOfPlain } from '../render/kustomize/treeOfPlain.ts';
import type { Place } from '../text/place.ts';
import { mapOf, textOf, type PlainMap } from '../yaml/plainMap.ts';
import type { GeneratedApplication } from './generateApplications.ts';

const apiVersion = 'argoproj.io/v1alpha1';
const noNames: readonly string[] = [];

/**
 * A generated Application as a resource. Its places are those of the template, so there is nothing to edit: what
 * stands there makes the other Applications too. A patch that is not evaluated may change the source: then it has none.
 */
export function applicationResource(
  { value, generator, isPatched }: GeneratedApplication,
  applicationSet: RenderedResource,
  content: TreeMap,
): RenderedResource {
  const metadata = mapOf(value['metadata']) ?? {};
  const template = templatesOf(content, generator);
  const name = textOf(metadata['name']) ?? '';
  const place = placeIn(template, ['metadata', 'name']) ?? applicationSet.place;
  const { namespace } = applicationSet;
  const spec = readApplicationSpec(value['spec'], metadata['finalizers']);
  return {
    apiVersion,
    group: 'argoproj.io',
    kind: 'Application',
    name,
    namespace,
    annotations: annotationsOf(metadata, template, place),
    annotationCount: textsOf(metadata['annotations']).size,
    labels: textsOf(metadata['labels']),
    manifest: undefined,
    place,
    application: isPatched ? spec : { ...spec, sources: [] },
    unresolved: name.includes('{{') || name.includes('<no value>'),
    previousNames: noNames,
    content: () => contentOf(value, metadata, namespace),
  };
}

function contentOf(value: PlainMap, metadata: PlainMap, namespace: string | undefined): TreeMap {
  const fields = {
    apiVersion,
    kind: 'Application',
    ...value,
    metadata: { ...metadata, ...(namespace !== undefined && { namespace }) },
  };
  return treeMapOf(Object.entries(fields).map(([key, field]) => [key, treeOfPlain(field)] as const));
}

/** The templates that an entry of `generators` uses: its own one, which wins, and that of the ApplicationSet. */
function templatesOf(content: TreeMap, generator: number): readonly Tree[] {
  const spec = entryOf(content, 'spec');
  const generators = entryOf(spec, 'generators');
  const entry = generators?.kind === 'sequence' ? generators.items[generator] : undefined;
  const blocks = entry?.kind === 'map' ? [...entry.entries.values()] : [];
  return [...blocks, spec].flatMap((block) => entryOf(block, 'template') ?? []);
}

function placeIn(templates: readonly Tree[], path: readonly string[]): Place | undefined {
  for (const template of templates) {
    const found = path.reduce<Tree | undefined>((tree, key) => entryOf(tree, key), template);
    if (found?.kind === 'scalar' && found.origin) return found.origin.place;
  }
  return undefined;
}

function annotationsOf(
  metadata: PlainMap,
  templates: readonly Tree[],
  fallback: Place,
): ReadonlyMap<string, EffectiveAnnotation> {
  const kept = [...textsOf(metadata['annotations'])].filter(([key]) => isKeptAnnotation(key));
  return new Map(
    kept.map(([key, value]) => {
      const place = placeIn(templates, ['metadata', 'annotations', key]) ?? fallback;
      const origin = { via: 'applicationSet', place, editable: false } as const;
      return [key, { value, type: 'string', style: 'plain', origin } as const];
    }),
  );
}

function textsOf(entries: unknown): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(mapOf(entries) ?? {}).flatMap(([key, value]) => {
      const text = textOf(value);
      return text === undefined ? [] : [[key, text] as const];
    }),
  );
}
