import { checkReport } from '../checkReport.ts';
import { configurationMistakes } from '../configurationMistakes.ts';
import { exitCode } from '../exitCode.ts';
import { formatCheckText } from '../formatCheckText.ts';
import { formatJson } from '../formatJson.ts';
import type { Task } from './task.ts';

export const check: Task = {
  name: 'check',
  description: {
    en: 'report what is wrong; ends with 1 if there is an error',
    fr: 'signaler ce qui ne va pas ; se termine par 1 s’il y a une erreur',
  },
  perform(workspace, format, output) {
    const report = checkReport(workspace);
    output.print(format === 'json' ? formatJson(report) : formatCheckText(report, output));
    if (configurationMistakes(report).length > 0) return exitCode.usage;
    const hasError = report.findings.some(({ severity }) => severity === 'error');
    return hasError ? exitCode.findings : exitCode.success;
  },
};
