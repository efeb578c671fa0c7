import { readApplicationSpec } from '../../argo/readApplicationSpec.ts';
import type { ApplicationSpec } from '../../argo/applicationSpec.ts';
import type { FilePath } from '../../text/place.ts';
import { basename } from '../../text/posixPath.ts';
import { failures } from '../failures.ts';
import { isKeptAnnotation } from '../manifestAnnotations.ts';
import { RecordingFiles } from '../recordingFiles.ts';
import type { EffectiveAnnotation, RenderedResource, RenderResult } from '../renderedResource.ts';
import { RenderReport } from '../renderReport.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import { hasTemplateText } from '../templateText.ts';
import { accumulate, usable } from './accumulation.ts';
import { withArgoSettings } from './argoSettings.ts';
import type { Kustomization } from './kustomization.ts';
import { contentOf, rememberId } from './kustomizeObject.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { nameHash } from './nameHash.ts';
import { describeId, groupOf } from './objectId.ts';
import { memoOf } from './renderMemo.ts';
import type { RenderMemo } from './renderMemo.ts';
import { entryOf, plainOf } from './tree.ts';
import type { Tree, TreeScalar } from './tree.ts';
import { resolveVariables } from './variables.ts';

/** A Kustomize root, and what an Application says about how to render it (`spec.source.kustomize`, S§5.4). */
export interface KustomizeRequest {
  readonly directory: FilePath;
  readonly folder: FilePath;
  readonly settings: Readonly<Record<string, unknown>> | undefined;
}

/** Renders a directory as `kustomize build` does. */
export function renderKustomize(request: KustomizeRequest, files: SourceFiles): RenderResult {
  const memo = memoOf(files);
  const recording = new RecordingFiles(files);
  const report = new RenderReport();
  const loaded = memo.kustomization(request.directory, recording);
  if (!loaded)
    report.fail(failures.noKustomization(basename(request.directory)), {
      path: request.directory,
      range: nowhere,
    });
  const own = loaded && usable(loaded, report);
  const resources = own ? renderRoot(own, { request, memo, files, recording, report }) : [];
  const { unresolved, failure } = report;
  return { tool: 'kustomize', resources, unresolved, failure, reads: recording.reads };
}

interface Root {
  readonly request: KustomizeRequest;
  readonly memo: RenderMemo;
  readonly files: SourceFiles;
  readonly recording: RecordingFiles;
  readonly report: RenderReport;
}

const nowhere = { start: 0, end: 0 };
const noNames: readonly string[] = [];

function renderRoot(own: Kustomization, root: Root): readonly RenderedResource[] {
  const { request, memo, files, recording, report } = root;
  const kustomization = request.settings ? withArgoSettings(own, request.settings, report) : own;
  const accumulated = accumulate({ folder: request.folder, files, memo }, kustomization);
  report.include(accumulated.report);
  recording.include(accumulated.reads);
  checkSorting(kustomization, report);
  const named = accumulated.objects.map((object) => withNameHash(object, report));
  const objects = resolveVariables(named, accumulated.variables, report).filter(reachesCluster);
  const seen = new Set<KustomizeObject>();
  return objects.map((object) => {
    // A file that is listed twice makes two objects.
    if (seen.has(object)) return renderObject(object, files);
    seen.add(object);
    return renderOnce(object, files);
  });
}

/** How kustomize sorts its output is of no consequence, but it refuses what it does not know. */
function checkSorting({ sorting, path }: Kustomization, report: RenderReport): void {
  if (!sorting) return;
  const { order, hasLegacyOptions, range } = sorting;
  if (order !== 'fifo' && order !== 'legacy') report.fail(failures.wrongOrder, { path, range });
  else if (order === 'fifo' && hasLegacyOptions) report.fail(failures.optionsOfLegacy, { path, range });
}

function withNameHash(object: KustomizeObject, report: RenderReport): KustomizeObject {
  if (!object.generated?.hashSuffix) return object;
  if (object.kind === 'ConfigMap' || object.kind === 'Secret') {
    return { ...rememberId(object), name: `${object.name}-${nameHash(object)}` };
  }
  // A patch has changed its kind: then kustomize hashes its own notes on the object.
  report.unresolve('unsupported', describeId(object), object.place);
  return { ...object, uncertain: true };
}

/** Kustomize leaves out what is meant for other programs only. */
function reachesCluster(object: KustomizeObject): boolean {
  return (object.annotations.get('config.kubernetes.io/local-config')?.text ?? 'false') === 'false';
}

const rendered = new WeakMap<KustomizeObject, RenderedResource>();

/** What overlays do not change of their base is one object in all of them. */
function renderOnce(object: KustomizeObject, files: SourceFiles): RenderedResource {
  const known = rendered.get(object) ?? renderObject(object, files);
  rendered.set(object, known);
  return known;
}

function renderObject(object: KustomizeObject, files: SourceFiles): RenderedResource {
  const { apiVersion, kind, name, namespace, manifest, place, previousIds } = object;
  const kept = [...object.annotations].filter(([key]) => isKeptAnnotation(key));
  const annotations = new Map(kept.map(([key, scalar]) => [key, annotationOf(scalar, object)]));
  return {
    apiVersion,
    group: groupOf(apiVersion),
    kind,
    name,
    namespace: namespace === '' ? undefined : namespace,
    annotations,
    annotationCount: object.annotations.size,
    labels: new Map([...object.labels].map(([key, scalar]) => [key, scalar.text])),
    manifest,
    place,
    application: applicationOf(object),
    unresolved: object.uncertain || hasTemplateText(name, annotations),
    previousNames: previousIds.length === 0 ? noNames : previousIds.map((previous) => previous.name),
    content: contentOf(object, files),
  };
}

function annotationOf(scalar: TreeScalar, object: KustomizeObject): EffectiveAnnotation {
  return {
    value: scalar.text,
    type: typeOf(scalar),
    style: scalar.style,
    origin: scalar.origin ?? { via: 'patch', place: object.place, editable: false },
  };
}

function typeOf({ value }: TreeScalar): EffectiveAnnotation['type'] {
  if (value === null) return 'null';
  return typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean';
}

/** What the manifest says, unless a patch touched more than its metadata: then what came out of that. */
function applicationOf(object: KustomizeObject): ApplicationSpec | undefined {
  const { manifest, body, kind, apiVersion } = object;
  if (groupOf(apiVersion) !== 'argoproj.io' || (kind !== 'Application' && kind !== 'ApplicationSet'))
    return undefined;
  if (manifest && !body.patched) return manifest.application;
  const tree = body.tree();
  const application = kind === 'Application' ? tree : entryOf(entryOf(tree, 'spec'), 'template');
  const finalizers = entryOf(entryOf(application, 'metadata'), 'finalizers');
  return readApplicationSpec(plain(entryOf(application, 'spec')), plain(finalizers));
}

function plain(tree: Tree | undefined): unknown {
  return tree && plainOf(tree);
}
