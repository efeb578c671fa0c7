import type { CheckReport } from '../checkReport.ts';

/** One finding in a line, each a JSON object as in the JSON report. */
export function formatNdjson({ findings }: CheckReport): string {
  return findings.map((finding) => JSON.stringify(finding)).join('\n');
}
