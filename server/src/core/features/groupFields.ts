import type { Finding } from '../rules/finding.ts';
import type { ShownApplication } from './applicationNode.ts';
import { worstSeverity } from './findingIndex.ts';
import type { TreeNode } from './treeNode.ts';

type GroupFields = Pick<TreeNode, 'severity' | 'findings' | 'waveIsSet' | 'editable'>;

/** What a group of Applications says of their findings. One may concern several of them: it counts once. */
export function groupFields(applications: readonly ShownApplication[], own: readonly Finding[]): GroupFields {
  const findings = new Set([...own, ...applications.flatMap((application) => application.findings)]);
  return { severity: worstSeverity(findings), findings: findings.size, waveIsSet: false, editable: false };
}
