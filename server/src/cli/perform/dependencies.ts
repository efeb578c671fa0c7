import { dependenciesReport } from '../dependenciesReport.ts';
import { exitCode } from '../exitCode.ts';
import { formatDependenciesText } from '../formatDependenciesText.ts';
import { formatJson } from '../formatJson.ts';
import type { PerformOnFolder } from '../commands/task.ts';

export const performDependencies: PerformOnFolder = (workspace, format, output) => {
  const report = dependenciesReport(workspace);
  output.print(format === 'json' ? formatJson(report) : formatDependenciesText(report, output));
  return exitCode.success;
};
