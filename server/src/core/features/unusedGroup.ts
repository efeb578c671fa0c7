import type { Locale } from '../l10n/locale.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { isApplication } from '../scopes/argoObject.ts';
import type { FilePath } from '../text/place.ts';
import { innermost, relativePath } from '../text/posixPath.ts';
import type { Model } from '../workspace/model.ts';
import { compareText } from './applicationsIn.ts';
import { nodeId } from './nodeId.ts';
import { plainNode } from './plainNode.ts';
import type { TreeNode, TreeQuery } from './treeNode.ts';
import { treeText } from './treeText.ts';

/** The group of Applications that no scope lists (design.md §3.1); empty when there are none. They have no findings. */
export function unusedGroup(model: Model, query: TreeQuery, locale: Locale): readonly TreeNode[] {
  if (query.onlyFindings) return [];
  const words = treeText[locale];
  const children = unusedApplications(model)
    .filter((manifest) => nameOf(manifest).toLowerCase().includes(query.filter.toLowerCase()))
    .map((manifest) => unusedNode(manifest, model, words.unusedTooltip))
    .sort((one, other) => compareText(one.label, other.label) || compareText(one.id, other.id));
  if (children.length === 0) return [];
  return [
    {
      ...plainNode,
      id: nodeId.unusedGroup,
      type: 'unusedGroup',
      label: words.unusedGroup,
      description: words.applications(children.length),
      tooltip: words.unusedTooltip,
      place: undefined,
      children,
    },
  ];
}

/** The Applications of a file that no scope lists. */
export function unusedIn(model: Model, path: FilePath): readonly Manifest[] {
  if (!model.unused.has(path)) return [];
  return (model.files.get(path)?.manifests ?? []).filter(isApplication);
}

function unusedApplications(model: Model): readonly Manifest[] {
  return [...model.unused].flatMap((path) => unusedIn(model, path));
}

function unusedNode(manifest: Manifest, { folders }: Model, tooltip: string): TreeNode {
  const { path } = manifest.address;
  return {
    ...plainNode,
    id: nodeId.unused(manifest.address),
    type: 'unused',
    label: nameOf(manifest),
    description: relativePath(innermost(folders, path) ?? '/', path),
    tooltip,
    place: { path, range: manifest.name?.range ?? manifest.range },
  };
}

function nameOf({ name, kind }: Manifest): string {
  return name?.value ?? kind;
}
