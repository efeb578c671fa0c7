import type { Variable } from './kustomization.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import type { Layer } from './layer.ts';
import { isClusterScoped } from './clusterScoped.ts';
import { allIdKeys, idKey } from './objectId.ts';
import type { RenderReport } from '../renderReport.ts';
import { replacementFailures } from './fieldFailures.ts';
import { readFieldPath } from './fieldPath.ts';
import { treeOfObject } from './objectTree.ts';
import { textOf } from './tree.ts';
import type { TreeScalar } from './tree.ts';

/** Ties each variable to the object that it reads, under whatever name that object has by now. */
export function bindVariables(
  objects: readonly KustomizeObject[],
  variables: readonly Variable[],
  layer: Layer,
): readonly KustomizeObject[] {
  return variables.reduce((all, variable) => bindVariable(all, variable, layer.report), objects);
}

function bindVariable(
  objects: readonly KustomizeObject[],
  variable: Variable,
  report: RenderReport,
): readonly KustomizeObject[] {
  const matches = new Set(objects.filter((object) => isMeant(object, variable)));
  if (matches.size > 1) report.fail(replacementFailures.severalForVariable(variable.name), variable.place);
  if (matches.size !== 1) return objects;
  return objects.map((object) =>
    matches.has(object) ? { ...object, variables: [...object.variables, variable.name] } : object,
  );
}

/** Without a namespace a variable finds its object in any. */
function isMeant(object: KustomizeObject, { object: wanted }: Variable): boolean {
  if (wanted.namespace !== '' || isClusterScoped(wanted.apiVersion, wanted.kind)) {
    return allIdKeys(object).includes(idKey(wanted));
  }
  if (object.apiVersion !== wanted.apiVersion) return false;
  return [...object.previousIds, object].some(
    ({ kind, name }) => kind === wanted.kind && name === wanted.name,
  );
}

/** Puts the values of variables into labels and annotations: `$(NAME)`, with `$$` for a dollar sign. */
export function resolveVariables(
  objects: readonly KustomizeObject[],
  variables: readonly Variable[],
  report: RenderReport,
): readonly KustomizeObject[] {
  const values = new Map(variables.flatMap((variable) => valueOf(objects, variable, report)));
  if (values.size === 0) return objects;
  const resolve = (entries: KustomizeObject['labels']): KustomizeObject['labels'] =>
    new Map([...entries].map(([key, scalar]) => [key, withValues(scalar, values)]));
  return objects.map((object) => ({
    ...object,
    annotations: resolve(object.annotations),
    labels: resolve(object.labels),
  }));
}

function valueOf(
  objects: readonly KustomizeObject[],
  variable: Variable,
  report: RenderReport,
): readonly (readonly [string, string])[] {
  const object = objects.find(({ variables }) => variables.includes(variable.name));
  const field = object && readFieldPath(treeOfObject(object, 'everything'), variable.fieldPath);
  const text = textOf(field);
  if (text !== undefined) return [[variable.name, text]];
  // A map or a list is no value to put into a text.
  if (field) return [];
  report.fail(replacementFailures.nothingForVariable(variable.name), variable.place);
  return [];
}

const reference = /\$(?:\$|\(([^)]*)\))/g;

function withValues(scalar: TreeScalar, values: ReadonlyMap<string, string>): TreeScalar {
  const text = scalar.text.replace(reference, (whole, name: string | undefined) => {
    if (name === undefined) return '$';
    return values.get(name) ?? whole;
  });
  if (text === scalar.text) return scalar;
  return { ...scalar, text, value: text, origin: scalar.origin && { ...scalar.origin, editable: false } };
}
