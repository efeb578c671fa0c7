import { createHash } from 'node:crypto';
import type { Finding } from '../core/rules/finding.ts';
import { relativePath } from '../core/text/posixPath.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';

/**
 * Answers what identifies a finding from one run to the next: its rule, file and scope and the resources it is about.
 * Neither lines nor the text count, so edits above it, other waves and another language leave it as it is. Where all
 * of this is equal, the findings of a file are counted in their order.
 */
export function fingerprints({ folder, snapshot }: LoadedWorkspace): (finding: Finding) => string {
  const known = new Map<Finding, string>();
  const counts = new Map<string, number>();
  for (const finding of [...snapshot.findings.values()].flat()) {
    const { rule, place, application, provider, scope } = finding;
    const identity = JSON.stringify([rule, relativePath(folder, place.path), application, provider, scope]);
    const before = counts.get(identity) ?? 0;
    counts.set(identity, before + 1);
    known.set(finding, createHash('sha256').update(`${identity}#${before}`).digest('hex').slice(0, 32));
  }
  return (finding) => known.get(finding) ?? '';
}
