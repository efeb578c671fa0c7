import type { Manifest } from '../manifest/manifest.ts';
import { keptAnnotations } from './manifestAnnotations.ts';
import { contentOfManifest } from './kustomize/kustomizeObject.ts';
import type { RenderedResource } from './renderedResource.ts';
import type { SourceFiles } from './sourceFiles.ts';
import { hasTemplateText } from './templateText.ts';

const noNames: readonly string[] = [];

/** A manifest that reaches the cluster as it is written. */
export function resourceOfManifest(manifest: Manifest, files: SourceFiles): RenderedResource {
  const { apiVersion, group, kind, address, application } = manifest;
  const name = manifest.name?.value ?? '';
  const annotations = keptAnnotations(manifest);
  return {
    apiVersion,
    group,
    kind,
    name,
    namespace: manifest.namespace?.value,
    annotations,
    annotationCount: new Set(manifest.annotations.map(({ key }) => key.value)).size,
    labels: new Map(manifest.labels.map(({ key, value }) => [key.value, value.value])),
    manifest,
    place: { path: address.path, range: manifest.name?.range ?? manifest.range },
    application,
    unresolved: hasTemplateText(name, annotations),
    previousNames: noNames,
    content: contentOfManifest(manifest, files),
  };
}
