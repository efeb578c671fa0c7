import { listOf, mapOf, textOf } from '../yaml/plainMap.ts';
import type { PlainMap } from '../yaml/plainMap.ts';
import type { ApplicationSource, ApplicationSpec, DirectoryOptions } from './applicationSpec.ts';

/**
 * Reads `Application.spec` (or `ApplicationSet.spec.template.spec`) from plain values (S§5.1, S§5.6), with the
 * finalizers of its metadata. What has the wrong type counts as absent; nothing here throws.
 */
export function readApplicationSpec(spec: unknown, finalizers?: unknown): ApplicationSpec {
  const fields = mapOf(spec) ?? {};
  const destination = mapOf(fields['destination']) ?? {};
  return {
    project: textOf(fields['project']),
    sources: sourcesOf(fields).map(readSource),
    destination: {
      server: textOf(destination['server']),
      name: textOf(destination['name']),
      namespace: textOf(destination['namespace']),
    },
    automated: isAutomated(fields),
    syncOptions: readSyncOptions(fields),
    ...(listOf(finalizers).some(isCascade) && { cascades: true }),
    ranges: {},
  };
}

/** What makes Argo CD delete the objects of an Application together with it. */
export const cascadeFinalizer = 'resources-finalizer.argocd.argoproj.io';

function isCascade(finalizer: unknown): boolean {
  const [name] = (textOf(finalizer) ?? '').split('/');
  return name === cascadeFinalizer;
}

function sourcesOf(spec: PlainMap): readonly PlainMap[] {
  const drySource = mapOf(mapOf(spec['sourceHydrator'])?.['drySource']);
  if (drySource) return [drySource];
  const sources = listOf(spec['sources']).map(mapOf).filter(isDefined);
  if (sources.length > 0) return sources;
  const source = mapOf(spec['source']);
  return source ? [source] : [];
}

function readSource(source: PlainMap): ApplicationSource {
  return {
    repoURL: textOf(source['repoURL']),
    path: textOf(source['path']),
    chart: textOf(source['chart']),
    targetRevision: textOf(source['targetRevision']),
    ref: textOf(source['ref']),
    directory: readDirectory(mapOf(source['directory'])),
    kustomize: withSettings(source['kustomize']),
    helm: withSettings(source['helm']),
    plugin: mapOf(source['plugin']) !== undefined,
  };
}

function readDirectory(directory: PlainMap | undefined): DirectoryOptions | undefined {
  if (!withSettings(directory)) return undefined;
  return {
    recurse: directory?.['recurse'] === true,
    include: textOf(directory?.['include']),
    exclude: textOf(directory?.['exclude']),
  };
}

function isAutomated(spec: PlainMap): boolean {
  const automated = mapOf(mapOf(spec['syncPolicy'])?.['automated']);
  return automated !== undefined && automated['enabled'] !== false;
}

function readSyncOptions(spec: PlainMap): readonly string[] {
  return listOf(mapOf(spec['syncPolicy'])?.['syncOptions']).flatMap((option) => textOf(option) ?? []);
}

/** Argo CD drops a tool's block that carries no setting before it chooses the tool (S§5.2). */
function withSettings(block: unknown): PlainMap | undefined {
  return isSetting(block) ? mapOf(block) : undefined;
}

/** Whether a value, or anything in it, is other than Go's zero value. */
export function isSetting(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  const fields = mapOf(value);
  return fields ? Object.values(fields).some(isSetting) : Boolean(value);
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}
