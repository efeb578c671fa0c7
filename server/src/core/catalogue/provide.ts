import { scalarOf, type Tree } from '../render/kustomize/tree.ts';
import { becauseTexts, type Origin } from './becauseTexts.ts';
import type { CompiledEntry } from './compileProvided.ts';
import { holds } from './condition.ts';
import { valuesAt, type Roots } from './fieldPath.ts';
import { splitGroupKind } from './groupKind.ts';
import type { Provision } from './provision.ts';
import { expandTemplate } from './template.ts';

const validName = /^[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/;
const validKind = /^[A-Z][A-Za-z0-9]*$/;

/** What an entry provides. Names that Kubernetes would refuse, such as texts of other template languages, are left out. */
export function provide(entry: CompiledEntry, roots: Roots, origin: Origin): readonly Provision[] {
  return elementsOf(entry, roots)
    .filter((inner) => entry.conditions.every((condition) => holds(condition, inner)))
    .flatMap((inner) => [...apis(entry, inner, origin), ...objects(entry, inner, origin)]);
}

/** The roots for each element of `each`; a text with commas is a list, too. */
function elementsOf({ each }: CompiledEntry, roots: Roots): readonly Roots[] {
  if (!each) return [roots];
  return valuesAt(each, roots)
    .flatMap(pairsOf)
    .map(([key, item]) => (name: string): Tree | undefined => {
      if (name === 'item') return item;
      return name === 'key' ? scalarOf(key) : roots(name);
    });
}

function pairsOf(tree: Tree): readonly (readonly [string, Tree])[] {
  switch (tree.kind) {
    case 'map':
      return [...tree.entries];
    case 'sequence':
      return tree.items.map((item, index) => [String(index), item]);
    case 'scalar':
      return tree.text.split(',').map((text, index) => [String(index), scalarOf(text.trim())]);
  }
}

function apis(entry: CompiledEntry, roots: Roots, origin: Origin): readonly Provision[] {
  return entry.apis
    .flatMap((template) => expandTemplate(template, roots))
    .flatMap((text) => {
      const { group, kind } = splitGroupKind(text);
      if (!validName.test(group) || (kind !== undefined && !validKind.test(kind))) return [];
      return [{ kind: 'api', group, objectKind: kind, because: becauseTexts.api(group, origin) }];
    });
}

function objects(entry: CompiledEntry, roots: Roots, origin: Origin): readonly Provision[] {
  if (entry.object === undefined) return [];
  const { group, kind = '' } = splitGroupKind(entry.object);
  const namespaces = entry.namespace ? expandTemplate(entry.namespace, roots) : [];
  const places = namespaces.length === 0 ? [undefined] : namespaces;
  const names = entry.names.flatMap((template) => expandTemplate(template, roots));
  return names
    .filter((name) => validName.test(name))
    .flatMap((name) =>
      places
        .filter((namespace) => namespace === undefined || validName.test(namespace))
        .map((namespace) => ({
          kind: 'object',
          group,
          objectKind: kind,
          name,
          namespace,
          because: becauseTexts.object(kind, origin),
        })),
    );
}
