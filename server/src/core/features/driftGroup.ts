import type { Locale } from '../l10n/locale.ts';
import type { Model } from '../workspace/model.ts';
import { driftIndex, type DriftingApplication } from './driftIndex.ts';
import { nodeId } from './nodeId.ts';
import { plainNode } from './plainNode.ts';
import type { TreeNode, TreeQuery } from './treeNode.ts';
import { treeText } from './treeText.ts';

/** One node for all Applications that are in different waves in two environments; none where there are none. */
export function driftGroup(model: Model, query: TreeQuery, locale: Locale): readonly TreeNode[] {
  const filter = query.filter.toLowerCase();
  const shown = driftIndex(model).applications.filter(({ name }) => name.toLowerCase().includes(filter));
  if (shown.length === 0 || query.onlyFindings) return [];
  const words = treeText[locale];
  return [
    {
      ...plainNode,
      id: nodeId.driftGroup,
      type: 'driftGroup',
      label: words.driftGroup,
      description: words.applications(shown.length),
      tooltip: words.driftTooltip,
      place: undefined,
      children: shown.map((application) => driftNode(application, locale)),
    },
  ];
}

function driftNode({ name, instances }: DriftingApplication, locale: Locale): TreeNode {
  const words = treeText[locale];
  const waves = instances.map(({ environment, instance: { wave } }) => words.waveIn(environment, wave));
  return {
    ...plainNode,
    id: nodeId.drift(name, instances[0]?.instance.scope),
    type: 'drift',
    label: name,
    description: waves.join(' · '),
    tooltip: words.driftTooltip,
    place: instances[0]?.instance.resource.place,
  };
}
