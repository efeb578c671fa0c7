import { allFindings, checkReport } from '../checkReport.ts';
import { checkOptions, fails, isSelected, type CheckOptions } from '../checkOptions.ts';
import { configurationMistakes } from '../configurationMistakes.ts';
import { exitCode } from '../exitCode.ts';
import { fixReports } from '../fixReports.ts';
import { checkFormats, formatCheck } from '../formats/formatCheck.ts';
import type { Task } from './task.ts';

export const check: Task = {
  name: 'check',
  description: {
    en: 'report what is wrong; ends with 1 if there is an error',
    fr: 'signaler ce qui ne va pas ; se termine par 1 s’il y a une erreur',
  },
  formats: checkFormats,
  options: checkOptions,
  perform(workspace, _format, output, given) {
    // The parser has checked them against `checkOptions` and `checkFormats`.
    const options = given as CheckOptions;
    const scopes = new Set(workspace.snapshot.model.scopes.map(({ name }) => name));
    const unknown = options.scope?.find((name) => !scopes.has(name));
    if (unknown !== undefined) {
      output.remark(noScope[output.locale](unknown));
      return exitCode.usage;
    }
    const findings = allFindings(workspace).filter((finding) => isSelected(finding, options));
    const report = checkReport(workspace, findings);
    const origins = new Map(report.findings.map((described, index) => [described, findings[index]]));
    const fixesOf = fixReports(workspace, output.locale);
    const text = formatCheck(options.format, report, output, (described) => {
      const finding = origins.get(described);
      return finding === undefined ? [] : fixesOf(finding);
    });
    if (text !== '') output.print(text);
    if (configurationMistakes(report).length > 0) return exitCode.usage;
    return fails(report.findings, options) ? exitCode.findings : exitCode.success;
  },
};

const noScope = {
  en: (name: string) => `There is no scope ${name}. The command list names all scopes with Applications.`,
  fr: (name: string) =>
    `Il n’y a pas de portée ${name}. La commande list nomme toutes les portées avec des Applications.`,
};
