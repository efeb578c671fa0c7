import type { Translate } from '../translate.ts';

/** Where the wave report goes unless the user says otherwise. */
export const usualReportFile = 'ARGOCD-SYNC-WAVES.md';

/** Why a text is no path of a Markdown file in the workspace folder; undefined when it is one. */
export function reportFileProblem(text: string, t: Translate): string | undefined {
  const path = text.trim();
  if (!path.toLowerCase().endsWith('.md')) return t('The name has to end with .md.');
  const leadsOut = /^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..');
  return leadsOut ? t('Give a path inside of the workspace folder.') : undefined;
}
