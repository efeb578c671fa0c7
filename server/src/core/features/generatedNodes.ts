import { groupBy } from '../collections/groupBy.ts';
import type { Scope } from '../scopes/scope.ts';
import { applicationNode, type ShownApplication } from './applicationNode.ts';
import { byName } from './applicationsIn.ts';
import type { Describer } from './describer.ts';
import { compareSteps } from './generatedText.ts';
import { groupFields } from './groupFields.ts';
import { nodeId } from './nodeId.ts';
import type { TreeNode } from './treeNode.ts';
import { treeText } from './treeText.ts';

/** What an ApplicationSet generates: by the steps of its RollingSync, else in one list. */
export function generatedNodes(
  applications: readonly ShownApplication[],
  describer: Describer,
  scope: Scope,
): readonly TreeNode[] {
  if (scope.order !== 'steps') return leaves(applications, describer, []);
  const words = treeText[describer.locale];
  return [...groupBy(applications, ({ instance }) => instance.step)]
    .sort(([one], [other]) => compareSteps(one, other))
    .map(([step, members]) => ({
      ...groupNode(members, describer),
      id: nodeId.step(step, scope),
      label: step === undefined ? words.noStep : words.step(step),
      tooltip: words.stepTooltip,
      children: leaves(members, describer, []),
    }));
}

/** The generated Applications of all scopes, for the tree of waves: they are in none. */
export function generatedGroup(
  applications: readonly ShownApplication[],
  describer: Describer,
): readonly TreeNode[] {
  if (applications.length === 0) return [];
  const words = treeText[describer.locale];
  return [
    {
      ...groupNode(applications, describer),
      id: nodeId.generatedGroup,
      label: words.generatedGroup,
      tooltip: words.generatedTooltip,
      children: leaves(applications, describer, 'scope'),
    },
  ];
}

type GroupNode = Omit<TreeNode, 'id' | 'label' | 'tooltip' | 'children'>;

function groupNode(applications: readonly ShownApplication[], { locale }: Describer): GroupNode {
  return {
    ...groupFields(applications, []),
    type: 'wave',
    description: treeText[locale].applications(applications.length),
    place: undefined,
    wave: undefined,
  };
}

function leaves(
  applications: readonly ShownApplication[],
  describer: Describer,
  hint: 'scope' | readonly [],
): readonly TreeNode[] {
  return applications
    .toSorted((one, other) => byName(one.instance, other.instance))
    .map((shown) => applicationNode(shown, describer, hint === 'scope' ? [shown.instance.scope.name] : hint));
}
