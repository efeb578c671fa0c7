import type { Finding } from '../rules/finding.ts';
import { pinOf } from '../plan/pinOf.ts';
import type { Instance } from '../scopes/scope.ts';
import { describeFindings, describeWave } from './describeInstance.ts';
import type { Describer } from './describer.ts';
import { driftIndex } from './driftIndex.ts';
import { worstSeverity } from './findingIndex.ts';
import { nodeId } from './nodeId.ts';
import { hasWave } from './summary.ts';
import type { TreeNode } from './treeNode.ts';
import { treeText } from './treeText.ts';
import { isWaveWritable } from './writableWave.ts';

/** An Application that the tree shows, with its findings. */
export interface ShownApplication {
  readonly instance: Instance;
  readonly findings: readonly Finding[];
}

/** An Application of the tree, without what it needs. `hints` go into the grey text before anything else. */
export function applicationNode(
  { instance, findings }: ShownApplication,
  describer: Describer,
  hints: readonly string[],
): TreeNode {
  const { resource, wave } = instance;
  const words = treeText[describer.locale];
  const waveIsSet = hasWave(instance);
  const isPinned = pinOf(instance, describer.model) !== undefined;
  const elsewhere = driftIndex(describer.model).instances.get(instance) ?? [];
  const notes = [
    ...hints,
    ...(waveIsSet || wave === undefined ? [] : [words.noWave]),
    ...(isPinned ? [words.pinned] : []),
    ...elsewhere.map((other) => words.waveIn(other.environment, other.wave)),
  ];
  return {
    id: nodeId.application(instance),
    type: resource.kind === 'ApplicationSet' ? 'applicationSet' : 'application',
    label: resource.name,
    description: notes.join(' · '),
    tooltip: [...describeWave(instance, describer), ...describeFindings(findings, describer)].join('\n\n'),
    severity: worstSeverity(findings),
    findings: findings.length,
    place: resource.place,
    wave,
    waveIsSet,
    editable: isWaveWritable(instance),
    ...(isPinned && { marks: ['pinned'] }),
    children: [],
    ...needsOf(instance, describer),
  };
}

function needsOf(instance: Instance, { model }: Describer): Pick<TreeNode, 'needs'> {
  const needs = model.graph.of(instance).length;
  return needs === 0 ? {} : { needs };
}
