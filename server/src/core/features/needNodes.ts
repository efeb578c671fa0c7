import type { Dependency, Evidence } from '../dependencies/dependency.ts';
import type { Locale } from '../l10n/locale.ts';
import { compareOrder } from '../scopes/compareOrder.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { allApplications, byName } from './applicationsIn.ts';
import { dependencyWords } from './dependencyWords.ts';
import { codeSpan } from './markdown.ts';
import { nodeId } from './nodeId.ts';
import { plainNode } from './plainNode.ts';
import type { TreeNode } from './treeNode.ts';
import { placeText } from './waveText.ts';

/**
 * What an Application of the tree needs, one node for each provider, and below it one for each piece of evidence. A node
 * leads to the evidence, the provider's to the strongest. Empty for an Application that has gone.
 */
export function needNodes(model: Model, id: string, locale: Locale): readonly TreeNode[] {
  const instance = allApplications(model).find((candidate) => nodeId.application(candidate) === id);
  if (!instance) return [];
  return model.graph
    .of(instance)
    .toSorted((one, other) => byName(one.provider, other.provider))
    .map((dependency) => needNode(instance, dependency, locale));
}

function needNode(instance: Instance, dependency: Dependency, locale: Locale): TreeNode {
  const { provider, strength, evidence } = dependency;
  const words = dependencyWords[locale];
  const { relation } = compareOrder(provider, instance);
  const id = nodeId.need(instance, provider);
  return {
    ...plainNode,
    id,
    type: 'dependency',
    label: words.needs(provider.resource.name),
    description: [words.strength[strength], words.wave(placeText(provider)), words.relation[relation]].join(
      ' · ',
    ),
    tooltip: evidence
      .map((each) => `- ${words.evidence(words.strength[each.strength], codeSpan(each.text))}`)
      .join('\n'),
    place: evidence[0]?.place,
    children: evidence.map((each, index) => evidenceNode(each, `${id}#${index}`, locale)),
  };
}

function evidenceNode({ text, strength, place }: Evidence, id: string, locale: Locale): TreeNode {
  const description = dependencyWords[locale].strength[strength];
  return {
    ...plainNode,
    id,
    type: 'evidence',
    label: text,
    description,
    tooltip: codeSpan(text),
    place,
  };
}
