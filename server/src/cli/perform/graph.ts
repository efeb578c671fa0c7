import type { PerformOnFolder } from '../commands/task.ts';
import { exitCode } from '../exitCode.ts';
import { formatJson } from '../formatJson.ts';
import { formatDot } from '../formats/formatDot.ts';
import { formatMermaid } from '../formats/formatMermaid.ts';
import { graphReport, type GraphReport } from '../graphReport.ts';
import { unknownName, unknownNameText } from '../selectFindings.ts';

export const performGraph: PerformOnFolder = (workspace, _format, output, given) => {
  // The parser has checked them against the options of `graph`.
  const { format, scope } = given as {
    readonly format: keyof typeof formatters;
    readonly scope?: readonly string[];
  };
  const unknown = unknownName(workspace, { ...(scope && { scope }) });
  if (unknown !== undefined) {
    output.remark(unknownNameText[unknown.kind][output.locale](unknown.name));
    return exitCode.usage;
  }
  output.print(formatters[format](graphReport(workspace.snapshot.model, scope)));
  return exitCode.success;
};

const formatters: Readonly<Record<'mermaid' | 'dot' | 'json', (report: GraphReport) => string>> = {
  mermaid: formatMermaid,
  dot: formatDot,
  json: formatJson,
};
