import { copyText } from '../text/copyText.ts';
import { scalarType } from '../yaml/scalarType.ts';
import type { YamlMap, YamlNode } from '../yaml/yamlNode.ts';
import { asMap, effectivePairs, mapPair, mapValue, nodeAt, scalarText } from '../yaml/yamlPath.ts';
import type { SpecProblem, SpecRuleId } from './specProblem.ts';

/** What the `strategy` of an ApplicationSet's `spec` says in vain, or what stops the controller (S§4.2). */
export function readStrategyProblems(spec: YamlNode | undefined): readonly SpecProblem[] {
  const strategy = asMap(mapValue(spec, 'strategy'));
  if (!strategy) return [];
  const steps = stepsOf(strategy);
  const isRolling = scalarText(mapValue(strategy, 'type')) === 'RollingSync';
  const isActive = isRolling && steps.length > 0;
  return [
    ...(isRolling ? withoutSteps(strategy) : otherType(strategy, steps)),
    ...deletionOrder(strategy, isActive),
    ...(isActive ? [...ignoredAutomation(spec), ...missingLabels(spec, steps)] : []),
    ...steps.flatMap(wrongOperators),
    ...steps.flatMap(wrongMaxUpdate),
  ];
}

function stepsOf(strategy: YamlMap): readonly YamlNode[] {
  const steps = nodeAt(strategy, ['rollingSync', 'steps']);
  return steps?.kind === 'sequence' ? steps.items : [];
}

function withoutSteps(strategy: YamlMap): readonly SpecProblem[] {
  const block = mapPair(strategy, 'rollingSync');
  const rollingSync = mapValue(strategy, 'rollingSync');
  const type = mapPair(strategy, 'type');
  if (type && (!rollingSync || scalarText(rollingSync) === '')) {
    return [problem('rollingsync-no-steps', type.value, 'allAtOnce', { absent: true })];
  }
  const steps = mapValue(rollingSync, 'steps');
  const isEmpty =
    !steps || (steps.kind === 'sequence' && steps.items.length === 0) || scalarText(steps) === '';
  return block && isEmpty ? [problem('rollingsync-no-steps', block.key, 'stops', { absent: true })] : [];
}

function otherType(strategy: YamlMap, steps: readonly YamlNode[]): readonly SpecProblem[] {
  const type = mapPair(strategy, 'type');
  const written = scalarText(type?.value) ?? '';
  const block = mapPair(strategy, 'rollingSync');
  if (steps.length === 0 || !block || written.includes('{{')) return [];
  return type && written !== ''
    ? [problem('rollingsync-type-mismatch', type.value, written)]
    : [problem('rollingsync-type-mismatch', block.key, '', { absent: true })];
}

function deletionOrder(strategy: YamlMap, isActive: boolean): readonly SpecProblem[] {
  const order = mapPair(strategy, 'deletionOrder')?.value;
  if (!order || scalarText(order)?.toLowerCase() !== 'reverse') return [];
  return [problem('deletion-order-ignored', order, isActive ? 'version' : 'steps', { absent: !isActive })];
}

/** `prune` is the one setting that RollingSync takes over from the automation it switches off. */
function ignoredAutomation(spec: YamlNode | undefined): readonly SpecProblem[] {
  const policy = asMap(nodeAt(spec, ['template', 'spec', 'syncPolicy']));
  const automated = mapPair(policy, 'automated');
  const block = asMap(automated?.value);
  if (!automated || !block || scalarText(mapValue(block, 'enabled')) === 'false') return [];
  const keeps = scalarText(mapValue(block, 'prune')) === 'true';
  if (keeps && scalarText(mapValue(block, 'selfHeal')) !== 'true') return [];
  return [problem('rollingsync-automated-ignored', automated.key, keeps ? 'prune' : '')];
}

/** One for each label; none where a patch or a template of a generator may add labels. */
function missingLabels(spec: YamlNode | undefined, steps: readonly YamlNode[]): readonly SpecProblem[] {
  const metadata = nodeAt(spec, ['template', 'metadata']);
  const labels = new Set(effectivePairs(mapValue(metadata, 'labels')).map(({ name }) => name));
  if (mayGetLabels(spec) || [...labels].some(isTemplate)) return [];
  const found = new Map<string, SpecProblem>();
  for (const expression of steps.flatMap(expressionsOf)) {
    const key = selectingKey(expression);
    const name = scalarText(key) ?? '';
    if (!key || labels.has(name) || found.has(name)) continue;
    found.set(name, problem('rollingsync-label-missing', key, name, { absent: true }));
  }
  return [...found.values()];
}

/** The key of an expression that no object without the label matches. */
function selectingKey(expression: YamlNode): YamlNode | undefined {
  const key = mapValue(expression, 'key');
  const isIn = scalarText(mapValue(expression, 'operator')) === 'In';
  return isIn && scalarText(key) !== '' && !isTemplate(scalarText(key) ?? '') ? key : undefined;
}

function mayGetLabels(spec: YamlNode | undefined): boolean {
  return hasTemplates(spec) || (scalarText(mapValue(spec, 'templatePatch')) ?? '').includes('labels');
}

function isTemplate(text: string): boolean {
  return text.includes('{{');
}

/** Whether a generator, or one that it combines, brings a template of its own. */
function hasTemplates(spec: YamlNode | undefined): boolean {
  const generators = mapValue(spec, 'generators');
  if (generators?.kind !== 'sequence') return false;
  return generators.items.some((generator) =>
    effectivePairs(generator).some(
      ({ pair }) => mapValue(pair.value, 'template') ?? hasTemplates(pair.value),
    ),
  );
}

function expressionsOf(step: YamlNode): readonly YamlNode[] {
  const expressions = mapValue(step, 'matchExpressions');
  return expressions?.kind === 'sequence' ? expressions.items : [];
}

function wrongOperators(step: YamlNode): readonly SpecProblem[] {
  return expressionsOf(step).flatMap((expression) => {
    const operator = mapPair(asMap(expression), 'operator')?.value;
    const written = scalarText(operator) ?? '';
    if (!operator || written === '' || /^(Not)?In$/.test(written) || written.includes('{{')) return [];
    return [problem('rollingsync-operator-invalid', operator, written)];
  });
}

function wrongMaxUpdate(step: YamlNode): readonly SpecProblem[] {
  const node = mapValue(step, 'maxUpdate');
  if (node?.kind !== 'scalar' || node.value === '' || node.value.includes('{{')) return [];
  const isNumber = scalarType(node) === 'number' && /^\d+$/.test(node.value);
  if (isNumber ? node.value === '0' : node.value === '0%') {
    return [problem('rollingsync-max-update', node, node.value, { reason: 'manual' })];
  }
  if (isNumber || /^\d+%$/.test(node.value)) return [];
  return [problem('rollingsync-max-update', node, node.value, { reason: 'invalid' })];
}

function problem(
  rule: SpecRuleId,
  { range }: YamlNode,
  detail: string,
  more: { readonly reason?: string; readonly absent?: boolean } = {},
): SpecProblem {
  return { rule, range, detail: copyText(detail), absent: false, ...more };
}
