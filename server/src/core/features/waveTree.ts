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
import { describeFindings } from './describeInstance.ts';
import type { Describer } from './describer.ts';
import { describeHealthCheck } from './describeHealthCheck.ts';
import { describeScope } from './describeScope.ts';
import { FindingIndex, worstSeverity } from './findingIndex.ts';
import { nodeId } from './nodeId.ts';
import { hasWave } from './summary.ts';
import type { TreeNode, TreeQuery } from './treeNode.ts';
import { treeText } from './treeText.ts';
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
      : waveNodes(
          shown.flatMap(({ applications }) => applications),
          describer,
          undefined,
        );
  return [...nodes, ...unusedGroup(model, query, locale)];
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
  const parts = [
    words.coverage(all.length, all.filter(hasWave).length),
    scope.parent ? words.renderedBy(scope.parent.resource.name) : words.assumed,
    ...folderHint(scope, describer.model),
  ];
  return {
    ...group(applications, findings),
    id: nodeId.scope(scope),
    type: 'scope',
    label: scope.name,
    description: parts.join(' · '),
    tooltip: [
      describeScope(scope, describer),
      words.scopeTooltip,
      ...describeHealthCheck(scope, describer),
      ...describeFindings(findings, describer),
    ].join('\n\n'),
    place: placeOf(scope, describer.model),
    wave: undefined,
    children: waveNodes(applications, describer, scope),
  };
}

/** The waves, lowest first; what a template decides comes last. */
function waveNodes(
  applications: readonly ShownApplication[],
  describer: Describer,
  scope: Scope | undefined,
): readonly TreeNode[] {
  const waves = [...groupBy(applications, ({ instance }) => instance.wave)];
  return waves
    .sort(([one], [other]) => compareWaves(one, other))
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
    ...group(members, []),
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

type GroupFields = Pick<TreeNode, 'severity' | 'findings' | 'waveIsSet' | 'editable'>;

/** One finding may concern several Applications of a group: it counts once. */
function group(applications: readonly ShownApplication[], own: readonly Finding[]): GroupFields {
  const findings = new Set([...own, ...applications.flatMap((application) => application.findings)]);
  return { severity: worstSeverity(findings), findings: findings.size, waveIsSet: false, editable: false };
}

/** For waves that differ. */
function compareWaves(one: Wave | undefined, other: Wave | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return one < other ? -1 : 1;
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
