import type { CheckReport } from '../checkReport.ts';
import { formatCheckText } from '../formatCheckText.ts';
import { formatJson } from '../formatJson.ts';
import type { Output } from '../output.ts';
import type { CheckFormat } from './checkFormats.ts';
import { formatCheckstyle } from './formatCheckstyle.ts';
import { formatGithub } from './formatGithub.ts';
import { formatGitlab } from './formatGitlab.ts';
import { formatJunit } from './formatJunit.ts';
import { formatMarkdown } from './formatMarkdown.ts';
import { formatNdjson } from './formatNdjson.ts';
import { formatSarif, type SarifContext } from './formatSarif.ts';

type Formatter = (report: CheckReport, output: Output, fixesOf: SarifContext['fixesOf']) => string;

/** Prints a report in a format. Fixes cost time, so only the formats that show them ask for them. */
export function formatCheck(format: CheckFormat, ...rest: Parameters<Formatter>): string {
  return formatters[format](...rest);
}

const formatters: Readonly<Record<CheckFormat, Formatter>> = {
  text: formatCheckText,
  json: formatJson,
  ndjson: formatNdjson,
  sarif: (report, { locale }, fixesOf) => formatSarif(report, { locale, fixesOf }),
  github: formatGithub,
  gitlab: formatGitlab,
  junit: formatJunit,
  checkstyle: formatCheckstyle,
  markdown: formatMarkdown,
};
