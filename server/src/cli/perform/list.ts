import { checkReport } from '../checkReport.ts';
import { configurationMistakes } from '../configurationMistakes.ts';
import { exitCode } from '../exitCode.ts';
import { formatJson } from '../formatJson.ts';
import { formatListText } from '../formatListText.ts';
import { listReport } from '../listReport.ts';
import type { PerformOnFolder } from '../commands/task.ts';

export const performList: PerformOnFolder = (workspace, format, output) => {
  const report = listReport(workspace);
  output.print(format === 'json' ? formatJson(report) : formatListText(report, output));
  const mistakes = configurationMistakes(checkReport(workspace));
  for (const mistake of mistakes) output.remark(mistake);
  return mistakes.length === 0 ? exitCode.success : exitCode.usage;
};
