import type { Located } from '../../manifest/manifest.ts';
import { findManifestNode } from '../../manifest/readManifests.ts';
import type { Place } from '../../text/place.ts';
import { readYaml } from '../../yaml/readYaml.ts';
import { mapValue, scalarText } from '../../yaml/yamlPath.ts';
import { kustomizeValue, scalarValue } from '../../yaml/scalarType.ts';
import type { YamlNode, YamlScalar } from '../../yaml/yamlNode.ts';
import { checkShape } from './checkShape.ts';
import type { ShapeProblem } from './checkShape.ts';
import { Fields } from './fields.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { placeIn } from './layer.ts';
import type { Layer } from './layer.ts';
import { pluginShape } from './pluginShape.ts';
import type { TreeSource } from './tree.ts';

/** The configuration of a generator or transformer, itself an object in a file or in the kustomization. */
export interface PluginConfig {
  readonly apiVersion: string;
  readonly kind: string;
  readonly fields: Fields;
  /** Where a value has a type that the field can't take. */
  readonly misfit: ShapeProblem | undefined;
  readonly source: TreeSource;
  readonly place: Place;
}

/** The configurations that stand as text in the list itself; undefined when the entry is a path. */
export function inlineConfigs(entry: Located<string>, layer: Layer): readonly PluginConfig[] | undefined {
  const yaml = readYaml(entry.value);
  const roots = yaml.documents.map(({ root }) => root).filter((root) => root !== undefined);
  if (roots.length === 0 || yaml.problems.length > 0 || !roots.every(isObject)) return undefined;
  const place = placeIn(layer, entry.range);
  return roots.map((root) =>
    configOf(root, { via: 'commonAnnotations', path: place.path, inline: place.range }, place),
  );
}

/** The configuration that a listed object is. One that patches or generators changed is not followed. */
export function configOfObject(object: KustomizeObject, layer: Layer): readonly PluginConfig[] {
  const address = object.manifest?.address;
  const yaml = address && layer.files.yaml(address.path);
  const node = yaml && findManifestNode(yaml, address);
  if (!node || object.body.patched) {
    layer.report.unresolve('unsupported', object.kind, object.place);
    return [];
  }
  return [configOf(node, { via: 'commonAnnotations', path: address.path, inline: undefined }, object.place)];
}

/**
 * A text of `metadata`. Kustomize makes a text of whatever stands there: of a number its value, but `y`, `no`, `on` and
 * the like are only words for it.
 */
export function textInMetadata({ fields }: PluginConfig, name: string): string {
  const node = fields.struct('metadata').node(name);
  if (node?.kind !== 'scalar') return '';
  const value = scalarValue(node);
  return value === null ? '' : isWord(node) ? node.value : String(value);
}

function configOf(node: YamlNode, source: TreeSource, place: Place): PluginConfig {
  const fields = new Fields(node, isWord);
  const [apiVersion, kind] = [fields.text('apiVersion'), fields.text('kind')];
  const misfit = apiVersion === 'builtin' ? checkShape(node, pluginShape(kind)) : undefined;
  return { apiVersion, kind, fields, misfit, source, place };
}

/** Reports a value of the wrong type, and tells whether the configuration can be used without it. */
export function isUsable({ kind, misfit, source, place }: PluginConfig, { report }: Layer): boolean {
  if (!misfit) return true;
  const at = source.inline ? place : { path: place.path, range: misfit.range };
  if (misfit.isNearText) report.unresolve('unsupported', kind, at);
  else report.fail(misfit.message, at);
  return false;
}

/** Only YAML 1.1 takes these for booleans, and kustomize's reader of objects does not. */
function isWord(scalar: YamlScalar): boolean {
  return typeof scalarValue(scalar) === 'boolean' && typeof kustomizeValue(scalar) === 'string';
}

function isObject(root: YamlNode): boolean {
  return [mapValue(root, 'kind'), mapValue(mapValue(root, 'metadata'), 'name')].every((node) =>
    scalarText(node),
  );
}
