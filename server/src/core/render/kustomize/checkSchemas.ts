import type { Located } from '../../manifest/manifest.ts';
import { failures } from '../failures.ts';
import { checkShape } from './checkShape.ts';
import type { Shape } from './checkShape.ts';
import { findFile, placeIn } from './layer.ts';
import type { Layer } from './layer.ts';

/** Schemas by the name of the type that they describe. */
const schemasByName: Shape = { is: 'map', of: { is: 'map', of: { is: 'any' } } };

/** Checks a file of `crds`. It says nothing of waves, but kustomize reads it, and fails on a CustomResourceDefinition. */
export function checkSchemas(layer: Layer, entry: Located<string>): void {
  const path = findFile(layer, entry);
  const root = path && layer.files.yaml(path)?.documents[0]?.root;
  if (root && checkShape(root, schemasByName))
    layer.report.fail(failures.noSchemas, placeIn(layer, entry.range));
}
