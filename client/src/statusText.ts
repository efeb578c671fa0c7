import type { SeverityName, Summary } from '../../server/src/protocol/types.ts';
import type { ServerStatus } from './serverStatus.ts';
import type { Translate } from './translate.ts';

/** What the status bar shows. `label` is what a screen reader says. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  readonly label: string;
  readonly problem: boolean;
}

/**
 * Undefined where there is nothing to say: most YAML files have nothing to do with Argo CD, and their owners need
 * no item in their status bar.
 */
export function statusText(status: ServerStatus, t: Translate): StatusText | undefined {
  if (status.phase === 'stopped') return stoppedText(t);
  if (status.phase === 'indexing') return indexingText(status.summary?.files ?? 0, t);
  const { summary } = status;
  return summary.applications === 0 && summary.findings.error === 0 ? undefined : readyText(summary, t);
}

function stoppedText(t: Translate): StatusText {
  const tooltip = t('The Sync Waves server has stopped. The waves are not being checked.');
  return { text: '$(error) Sync Waves', tooltip, label: tooltip, problem: true };
}

function indexingText(files: number, t: Translate): StatusText {
  const tooltip =
    files === 0
      ? t('Reading the YAML files of this workspace.')
      : t('Reading YAML files: {0} so far.', files);
  return { text: '$(sync~spin) Sync Waves', tooltip, label: tooltip, problem: false };
}

function readyText(summary: Summary, t: Translate): StatusText {
  const applications = `${applicationsText(summary, t)}.`;
  const findings = findingsText(summary.findings, t);
  const tooltip = `${applications}\n\n${findings}`;
  return {
    text: ['$(layers) Sync Waves', ...findingIcons(summary.findings)].join(' '),
    tooltip,
    label: `Sync Waves: ${applications} ${findings}`,
    problem: false,
  };
}

/** `61 Applications, 14 with a wave` */
export function applicationsText({ applications, withWave }: Summary, t: Translate): string {
  if (applications === 1) {
    return withWave === 1 ? t('1 Application, with a wave') : t('1 Application, without a wave');
  }
  return t('{0} Applications, {1} with a wave', applications, withWave);
}

/** `2 errors, 1 warning.` */
export function findingsText(findings: Summary['findings'], t: Translate): string {
  const parts = severities.flatMap((severity) => {
    const count = findings[severity];
    return count === 0 ? [] : [countText(severity, count, t)];
  });
  return parts.length === 0 ? t('Nothing to report.') : `${parts.join(', ')}.`;
}

const severities: readonly SeverityName[] = ['error', 'warning', 'information', 'hint'];

function countText(severity: SeverityName, count: number, t: Translate): string {
  const one = count === 1;
  switch (severity) {
    case 'error':
      return one ? t('1 error') : t('{0} errors', count);
    case 'warning':
      return one ? t('1 warning') : t('{0} warnings', count);
    case 'information':
      return one ? t('1 info') : t('{0} infos', count);
    case 'hint':
      return one ? t('1 hint') : t('{0} hints', count);
  }
}

function findingIcons({ error, warning, information }: Summary['findings']): string[] {
  return [
    ...(error > 0 ? [`$(error) ${error}`] : []),
    ...(warning > 0 ? [`$(warning) ${warning}`] : []),
    ...(error + warning === 0 && information > 0 ? [`$(info) ${information}`] : []),
  ];
}
