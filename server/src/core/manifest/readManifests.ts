import type { ApplicationSpec } from '../argo/applicationSpec.ts';
import { readApplicationSpec } from '../argo/readApplicationSpec.ts';
import { isDefaultSyncOption, syncOptions } from '../argo/syncOptions.ts';
import { copyPlain, copyText } from '../text/copyText.ts';
import type { FilePath } from '../text/place.ts';
import type { TextRange } from '../text/textRange.ts';
import { toPlain } from '../yaml/toPlain.ts';
import type { YamlDocument, YamlFile, YamlMap, YamlNode } from '../yaml/yamlNode.ts';
import { asMap, mapPair, mapValue, nodeAt, resolveAlias, scalarText } from '../yaml/yamlPath.ts';
import { isTemplateText, textOf } from './fieldText.ts';
import { holdsTemplates } from './holdsTemplates.ts';
import type { TemplatedFields } from './holdsTemplates.ts';
import type { DefinedKind, Located, Manifest, ManifestAddress } from './manifest.ts';
import { mayHoldOrderComments, noComments, readComments } from './readComments.ts';
import { readElsewhere } from './readElsewhere.ts';
import { readEntries } from './readEntries.ts';
import { misplacedOnList, readMisplaced } from './readMisplaced.ts';
import { readSpecProblems } from './readSpecProblems.ts';
import { readTemplateWaves } from './readTemplateWaves.ts';
import { sourceNodes } from './sourceNodes.ts';

/** A file's text and tree, and where it lies. */
export interface ManifestFile {
  readonly path: FilePath;
  readonly text: string;
  readonly yaml: YamlFile;
}

/**
 * The Kubernetes objects of a file, in order: documents with `apiVersion` and `kind`, and in place of an object with
 * an `items` array those of its items (S§5.3). Objects nested anywhere else are content, not manifests.
 */
export function readManifests(file: ManifestFile): readonly Manifest[] {
  const { path, text, yaml } = file;
  const reading: Reading = { path, text, yaml, comments: mayHoldOrderComments(text) ? 'read' : 'none' };
  return yaml.documents.flatMap((document, index) => readDocument(reading, document, index));
}

/** A file, and whether its comments are worth a look. */
interface Reading extends ManifestFile {
  readonly comments: 'read' | 'none';
}

/** The mapping of the object that an address names in a text, or undefined where there is none any more. */
export function findManifestNode(yaml: YamlFile, address: ManifestAddress): YamlMap | undefined {
  const root = yaml.documents[address.document]?.root;
  return asMap(address.item === undefined ? root : nodeAt(root, ['items', address.item]));
}

function readDocument(file: Reading, document: YamlDocument, index: number): Manifest[] {
  const root = resolveAlias(document.root);
  const address = { path: file.path, document: index };
  if (!isObject(file, root)) return [];
  const items = mapValue(root, 'items');
  if (items?.kind !== 'sequence') return [readManifest(file, root, address)];
  const manifests = items.items.flatMap((item, position) =>
    readItem(file, item, { path: file.path, document: index, item: position }),
  );
  return withListMetadata(manifests, root);
}

function readItem(file: Reading, item: YamlNode, address: ManifestAddress): Manifest[] {
  const object = resolveAlias(item);
  return isObject(file, object) ? [readManifest(file, object, address)] : [];
}

/** What stands on the List itself is told with its first item, since the List is no object of its own. */
function withListMetadata([first, ...others]: Manifest[], list: YamlMap): Manifest[] {
  if (!first) return [];
  const misplaced = misplacedOnList(list);
  return [
    misplaced.length === 0 ? first : { ...first, misplaced: [...misplaced, ...first.misplaced] },
    ...others,
  ];
}

function isObject(file: Reading, node: YamlNode | undefined): node is YamlMap {
  return (
    node?.kind === 'map' &&
    fieldOf(file, node, 'apiVersion') !== undefined &&
    fieldOf(file, node, 'kind') !== undefined
  );
}

function readManifest(file: Reading, object: YamlMap, address: ManifestAddress): Manifest {
  const apiVersion = fieldOf(file, object, 'apiVersion')?.value ?? '';
  const kind = fieldOf(file, object, 'kind')?.value ?? '';
  const group = apiVersion.includes('/') ? copyText(apiVersion.slice(0, apiVersion.indexOf('/'))) : '';
  const metadata = mapValue(object, 'metadata');
  const content = {
    apiVersion,
    group,
    kind,
    name: fieldOf(file, metadata, 'name'),
    namespace: fieldOf(file, metadata, 'namespace'),
    annotations: readEntries(file.text, metadata, 'annotations'),
    labels: readEntries(file.text, metadata, 'labels'),
    application: group === 'argoproj.io' ? readSpec(kind, object) : undefined,
  };
  const defines = readDefinedKind(file, object, content);
  const generateName = fieldOf(file, metadata, 'generateName');
  const specProblems = readSpecProblems(content, object, file.text);
  return {
    address,
    range: object.range,
    ...content,
    ...optional({ generateName, defines, specProblems: specProblems.length > 0 ? specProblems : undefined }),
    misplaced: readMisplaced(object, kind),
    templated: isTemplated(file, object, content),
    ...(file.comments === 'none' ? noComments : readComments(file.text, object)),
  };
}

/** Most manifests have none of these, and keep no field for them. */
function optional({
  generateName,
  defines,
  specProblems,
}: {
  readonly [key in 'generateName' | 'defines' | 'specProblems']: Manifest[key] | undefined;
}): Partial<Manifest> {
  return {
    ...(generateName && { generateName }),
    ...(defines && { defines }),
    ...(specProblems && { specProblems }),
  };
}

function readDefinedKind(
  file: Reading,
  object: YamlMap,
  { group: ownGroup, kind: ownKind }: DefinedKind,
): DefinedKind | undefined {
  if (ownGroup !== 'apiextensions.k8s.io' || ownKind !== 'CustomResourceDefinition') return undefined;
  const spec = mapValue(object, 'spec');
  const group = fieldOf(file, spec, 'group')?.value;
  const kind = fieldOf(file, mapValue(spec, 'names'), 'kind')?.value;
  return group === undefined || kind === undefined ? undefined : { group, kind };
}

function readSpec(kind: string, object: YamlMap): ApplicationSpec | undefined {
  if (kind === 'Application') return specAt(object);
  if (kind === 'ApplicationSet') return readTemplateSpec(object);
  return undefined;
}

function readTemplateSpec(applicationSet: YamlMap): ApplicationSpec {
  const spec = specAt(nodeAt(applicationSet, ['spec', 'template']));
  const templateWaves = readTemplateWaves(applicationSet);
  const elsewhere = readElsewhere(applicationSet).map(copyText);
  return {
    ...spec,
    ...(elsewhere.length > 0 && { elsewhere }),
    ...(templateWaves.length > 0 && { ranges: { ...spec.ranges, templateWaves } }),
  };
}

/** The spec of an Application or of a template for one. */
function specAt(application: YamlNode | undefined): ApplicationSpec {
  const node = mapValue(application, 'spec');
  const finalizers = toPlain(nodeAt(application, ['metadata', 'finalizers']));
  const spec = readApplicationSpec(copyPlain(toPlain(node)), finalizers);
  return { ...spec, ranges: rangesIn(node, spec) };
}

function rangesIn(node: YamlNode | undefined, { automated }: ApplicationSpec): ApplicationSpec['ranges'] {
  const project = rangeOf(node, 'project');
  const sources = sourceNodes(node);
  const sourcePaths = sources.map((source) => rangeOf(source, 'path'));
  const repoURLs = sources.map((source) => rangeOf(source, 'repoURL'));
  const target = mapValue(node, 'destination');
  const destination = rangeOf(target, 'name') ?? rangeOf(target, 'server');
  const automatedOff = automated
    ? undefined
    : mapPair(asMap(mapValue(node, 'syncPolicy')), 'automated')?.key.range;
  const unknownSyncOptions = readUnknownSyncOptions(node);
  return {
    ...(project && { project }),
    ...(sourcePaths.some(isThere) && { sourcePaths }),
    ...(repoURLs.some(isThere) && { repoURLs }),
    ...(destination && { destination }),
    ...(automatedOff && { automatedOff }),
    ...(unknownSyncOptions.length > 0 && { unknownSyncOptions }),
  };
}

function rangeOf(node: YamlNode | undefined, key: string): TextRange | undefined {
  return mapPair(asMap(node), key)?.value.range;
}

function isThere(range: TextRange | undefined): boolean {
  return range !== undefined;
}

/** Most lists hold none: what is right is not kept. */
function readUnknownSyncOptions(spec: YamlNode | undefined): readonly Located<string>[] {
  const options = nodeAt(spec, ['syncPolicy', 'syncOptions']);
  if (options?.kind !== 'sequence') return [];
  return options.items.flatMap((item) => {
    const value = scalarText(item);
    if (value === undefined || syncOptions.list.has(value) || isDefaultSyncOption(value)) return [];
    return [{ value: copyText(value), range: item.range }];
  });
}

/** Where the file is broken, any `{{` makes it a Helm template, of which the reader recovered pieces. */
function isTemplated(file: Reading, object: YamlMap, content: TemplatedFields): boolean {
  if (!isTemplateText(file.text.slice(object.range.start, object.range.end))) return false;
  return file.yaml.problems.length > 0 || holdsTemplates(content);
}

/** A field that is there and not empty, with its place in this manifest. */
function fieldOf(file: Reading, node: YamlNode | undefined, key: string): Located<string> | undefined {
  const written = mapPair(asMap(node), key)?.value ?? mapValue(node, key);
  const value = textOf(file.text, written);
  if (written === undefined || value === undefined || value === '') return undefined;
  return { value: copyText(value), range: written.range };
}
