import { readFileSync } from 'node:fs';
import type { Localized } from '../core/l10n/locale.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import { replaceFile } from '../node/replaceFile.ts';
import type { CheckReport } from './checkReport.ts';
import { configurationMistakes } from './configurationMistakes.ts';
import { exitCode, type ExitCode } from './exitCode.ts';
import { failureCode } from './failureCode.ts';
import { fingerprints } from './fingerprints.ts';
import { formatJson } from './formatJson.ts';
import type { Output } from './output.ts';

const version = 1;

/**
 * Writes findings as known ones: `check --baseline` leaves them out. What else stands there beside the fingerprints is
 * for people who read the file. Mistakes in the configuration are never known ones.
 */
export function writeBaseline(path: string, report: CheckReport, output: Output): ExitCode {
  const messages = texts[output.locale];
  const mistakes = configurationMistakes(report);
  for (const mistake of mistakes) output.remark(mistake);
  if (mistakes.length > 0) return exitCode.usage;
  const findings = report.findings
    .map(({ fingerprint, rule, file, application }) => ({ fingerprint, rule, file, application }))
    .sort((one, other) => (one.file + one.fingerprint < other.file + other.fingerprint ? -1 : 1));
  try {
    replaceFile(path, `${formatJson({ version, findings })}\n`);
  } catch (error) {
    output.remark(messages.notWritten(path, failureCode(error)));
    return exitCode.usage;
  }
  output.remark(messages.written(findings.length, path));
  return exitCode.success;
}

/** The findings that a baseline doesn't know; all without one, and undefined where the file is none. */
export function applyBaseline(
  path: string | undefined,
  given: {
    readonly workspace: LoadedWorkspace;
    readonly findings: readonly Finding[];
    readonly output: Output;
  },
): readonly Finding[] | undefined {
  const { workspace, findings, output } = given;
  if (path === undefined) return findings;
  const messages = texts[output.locale];
  const known = readBaseline(path);
  if (known === undefined) {
    output.remark(messages.noBaseline(path));
    return undefined;
  }
  const fingerprintOf = fingerprints(workspace);
  const rest = findings.filter((finding) => !known.has(fingerprintOf(finding)));
  if (rest.length < findings.length) output.remark(messages.leftOut(findings.length - rest.length));
  return rest;
}

function readBaseline(path: string): ReadonlySet<string> | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isBaseline(content) ? new Set(content.findings.map(({ fingerprint }) => fingerprint)) : undefined;
  } catch {
    return undefined;
  }
}

function isBaseline(content: unknown): content is { findings: readonly { fingerprint: string }[] } {
  if (typeof content !== 'object' || content === null) return false;
  if (!('version' in content) || content.version !== version) return false;
  return (
    'findings' in content &&
    Array.isArray(content.findings) &&
    content.findings.every(
      (finding: unknown) =>
        typeof finding === 'object' &&
        finding !== null &&
        'fingerprint' in finding &&
        typeof finding.fingerprint === 'string',
    )
  );
}

const texts: Localized<{
  written(count: number, path: string): string;
  notWritten(path: string, reason: string): string;
  noBaseline(path: string): string;
  leftOut(count: number): string;
}> = {
  en: {
    written: (count, path) => `${count} ${count === 1 ? 'finding is' : 'findings are'} in ${path} now.`,
    notWritten: (path, reason) => `${path} could not be written: ${reason}`,
    noBaseline: (path) => `${path} is not a baseline. Write one with --write-baseline.`,
    leftOut: (count) =>
      `${count} known ${count === 1 ? 'finding is' : 'findings are'} left out, as the baseline asks.`,
  },
  fr: {
    written: (count, path) =>
      count > 1
        ? `${count} constats sont maintenant dans ${path}.`
        : `${count} constat est maintenant dans ${path}.`,
    notWritten: (path, reason) => `${path} n’a pas pu être écrit : ${reason}`,
    noBaseline: (path) => `${path} n’est pas une baseline. Écrivez-en une avec --write-baseline.`,
    leftOut: (count) =>
      count > 1
        ? `${count} constats connus sont laissés de côté, comme la baseline le demande.`
        : `${count} constat connu est laissé de côté, comme la baseline le demande.`,
  },
};
