import type { Wave } from '../argo/wave.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { Finding } from '../rules/finding.ts';
import type { Locale } from '../l10n/locale.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { FilePath, Place } from '../text/place.ts';
import { basename } from '../text/posixPath.ts';
import type { Model } from '../workspace/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { applicationNode, type ShownApplication } from './applicationNode.ts';
import { applicationsIn, byName } from './applicationsIn.ts';
import { compareOptional } from './byPlaceInScope.ts';
import { describeFindings } from './describeInstance.ts';
import type { Describer } from './describer.ts';
import { driftGroup } from './driftGroup.ts';
import { driftIndex } from './driftIndex.ts';
import { describeHealthCheck } from './describeHealthCheck.ts';
import { describeScope } from './describeScope.ts';
import { FindingIndex } from './findingIndex.ts';
import { generatedGroup, generatedNodes } from './generatedNodes.ts';
import { groupFields } from './groupFields.ts';
import { nodeId } from './nodeId.ts';
import { hasWave } from './summary.ts';
import type { TreeNode, TreeQuery } from './treeNode.ts';
import { treeText, type TreeText } from './treeText.ts';
import { unusedGroup } from './unusedGroup.ts';

const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/**
 * The tree of scopes, waves and Applications, or of waves over all scopes. Scopes without an Application are left
 * out; files that no scope lists come last.
 */
export function waveTree(snapshot: Snapshot, query: TreeQuery, locale: Locale): readonly TreeNode[] {
  const { model } = snapshot;
  // A tooltip is read, not clicked: whoever wants to go somewhere clicks the node.
  const describer = {
    model,
    findings: new FindingIndex(snapshot),
    locale,
    link: (_: Place, label: string) => label,
  };
  const shown = model.scopes.flatMap((scope) => showScope(scope, query, describer));
  const nodes =
    query.grouping === 'scope'
      ? shown.map((scope) => scopeNode(scope, describer))
      : overAllScopes(
          shown.flatMap(({ applications }) => applications),
          describer,
        );
  return [...nodes, ...driftGroup(model, query, locale), ...unusedGroup(model, query, locale)];
}

function overAllScopes(applications: readonly ShownApplication[], describer: Describer): readonly TreeNode[] {
  const isOrdered = ({ instance }: ShownApplication): boolean => instance.scope.order === 'waves';
  return [
    ...waveNodes(applications.filter(isOrdered), describer, undefined),
    ...generatedGroup(
      applications.filter((shown) => !isOrdered(shown)),
      describer,
    ),
  ];
}

/** A scope and what of it passes the filters. */
interface ShownScope {
  readonly scope: Scope;
  readonly all: readonly Instance[];
  readonly applications: readonly ShownApplication[];
  readonly findings: readonly Finding[];
}

function showScope(scope: Scope, query: TreeQuery, { findings }: Describer): readonly ShownScope[] {
  const all = applicationsIn(scope);
  if (all.length === 0) return [];
  const filter = query.filter.toLowerCase();
  const applications = all
    .filter(({ resource }) => resource.name.toLowerCase().includes(filter))
    .map((instance) => ({ instance, findings: findings.of(instance) }))
    .filter((application) => !query.onlyFindings || application.findings.length > 0);
  const ofScope = findings.ofScope(scope);
  const isEmpty = applications.length === 0 && (filter !== '' || ofScope.length === 0);
  return isEmpty ? [] : [{ scope, all, applications, findings: ofScope }];
}

function scopeNode({ scope, all, applications, findings }: ShownScope, describer: Describer): TreeNode {
  const words = treeText[describer.locale];
  const isGenerated = scope.order !== 'waves';
  const { scopes: environments } = driftIndex(describer.model);
  const drift = environments.get(scope);
  const parts = [
    isGenerated ? words.applications(all.length) : words.coverage(all.length, all.filter(hasWave).length),
    originOf(scope, words),
    ...folderHint(scope, describer.model),
    ...(drift ? [words.differs(drift.differing, drift.environment)] : []),
  ];
  return {
    ...groupFields(applications, findings),
    id: nodeId.scope(scope),
    type: 'scope',
    label: scope.name,
    description: parts.join(' · '),
    tooltip: [
      describeScope(scope, describer),
      isGenerated ? words.generatedTooltip : words.scopeTooltip,
      ...describeHealthCheck(scope, describer),
      ...describeFindings(findings, describer),
    ].join('\n\n'),
    place: isGenerated ? scope.parent?.resource.place : placeOf(scope, describer.model),
    wave: undefined,
    ...(environments.has(scope) && { marks: ['environment'] }),
    children: (isGenerated ? generatedNodes : waveNodes)(applications, describer, scope),
  };
}

function originOf({ parent, order }: Scope, words: TreeText): string {
  if (!parent) return words.assumed;
  return order === 'waves' ? words.renderedBy(parent.resource.name) : words.generatedBy(parent.resource.name);
}

/** The waves, lowest first; what a template decides comes last. */
function waveNodes(
  applications: readonly ShownApplication[],
  describer: Describer,
  scope: Scope | undefined,
): readonly TreeNode[] {
  const waves = [...groupBy(applications, ({ instance }) => instance.wave)];
  return waves
    .sort(([one], [other]) => compareOptional(one, other))
    .map(([wave, members]) => waveNode(wave, { members, scope }, describer));
}

function waveNode(
  wave: Wave | undefined,
  { members, scope }: { readonly members: readonly ShownApplication[]; readonly scope: Scope | undefined },
  describer: Describer,
): TreeNode {
  const words = treeText[describer.locale];
  const unset = members.filter(({ instance }) => wave !== undefined && !hasWave(instance)).length;
  const sorted = members.toSorted((one, other) => byName(one.instance, other.instance));
  return {
    ...groupFields(members, []),
    id: nodeId.wave(wave, scope),
    type: 'wave',
    label: wave === undefined ? words.templatedWave : words.wave(wave),
    description: [words.applications(members.length), ...(unset > 0 ? [words.byDefault(unset)] : [])].join(
      ', ',
    ),
    tooltip: words.waveTooltip,
    place: undefined,
    wave,
    children: sorted.map((member) =>
      applicationNode(member, describer, scope ? [] : [member.instance.scope.name]),
    ),
  };
}

/** Names of scopes are relative to their folders: with several, which one is meant has to be said. */
function folderHint({ folder }: Scope, { folders }: Model): readonly string[] {
  return folders.length > 1 ? [basename(folder)] : [];
}

/** The Kustomize file, where there is one. */
function placeOf({ directories }: Scope, { files }: Model): Place | undefined {
  const candidates = directories.flatMap((directory) =>
    kustomizationNames.map((name): FilePath => `${directory}/${name}`),
  );
  const path = candidates.find((candidate) => files.has(candidate));
  return path === undefined ? undefined : { path, range: { start: 0, end: 0 } };
}
