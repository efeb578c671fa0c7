import { dependenciesReport } from '../dependenciesReport.ts';
import { exitCode } from '../exitCode.ts';
import { formatDependenciesText } from '../formatDependenciesText.ts';
import { formatJson } from '../formatJson.ts';
import type { Task } from './task.ts';

export const dependencies: Task = {
  name: 'dependencies',
  description: {
    en: 'list who needs whom, and the evidence for it',
    fr: 'lister qui a besoin de qui, et ce qui le montre',
  },
  perform(workspace, format, output) {
    const report = dependenciesReport(workspace);
    output.print(format === 'json' ? formatJson(report) : formatDependenciesText(report, output));
    return exitCode.success;
  },
};
