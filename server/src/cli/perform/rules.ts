import { severityText } from '../../core/l10n/severityText.ts';
import { rulePage } from '../../core/rules/rulePage.ts';
import { rules } from '../../core/rules/registry.ts';
import type { PerformAlone } from '../commands/task.ts';
import { exitCode } from '../exitCode.ts';
import { formatJson } from '../formatJson.ts';

export const performRules: PerformAlone = ({ format, output }) => {
  const { locale, paint } = output;
  const described = rules.map(({ id, severity, title, fixable }) => ({
    id,
    severity,
    title: title[locale],
    fixable,
    page: rulePage(id),
  }));
  const width = Math.max(...described.map(({ severity }) => severityText[severity][locale].length));
  output.print(
    format === 'json'
      ? formatJson({ rules: described })
      : described
          .map(({ id, severity, title, page }) =>
            [
              `${severityText[severity][locale].padEnd(width)}  ${paint('bold', id)}`,
              `${' '.repeat(width)}  ${title}`,
              `${' '.repeat(width)}  ${paint('dim', page)}`,
            ].join('\n'),
          )
          .join('\n'),
  );
  return exitCode.success;
};
