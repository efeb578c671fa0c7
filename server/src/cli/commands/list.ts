import { checkReport } from '../checkReport.ts';
import { configurationMistakes } from '../configurationMistakes.ts';
import { exitCode } from '../exitCode.ts';
import { formatJson } from '../formatJson.ts';
import { formatListText } from '../formatListText.ts';
import { listReport } from '../listReport.ts';
import type { Task } from './task.ts';

export const list: Task = {
  name: 'list',
  description: {
    en: 'list the Applications by scope and wave',
    fr: 'lister les Applications par portée et par wave',
  },
  perform(workspace, format, output) {
    const report = listReport(workspace);
    output.print(format === 'json' ? formatJson(report) : formatListText(report, output));
    const mistakes = configurationMistakes(checkReport(workspace));
    for (const mistake of mistakes) output.remark(mistake);
    return mistakes.length === 0 ? exitCode.success : exitCode.usage;
  },
};
