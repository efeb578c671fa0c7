import { groupBy } from '../../core/collections/groupBy.ts';
import type { Severity } from '../../core/config/config.ts';
import type { CheckReport } from '../checkReport.ts';
import { printXml } from './printXml.ts';

/** Checkstyle's XML, which most review bots and Jenkins read. */
export function formatCheckstyle({ findings }: CheckReport): string {
  const files = [...groupBy(findings, ({ file }) => file)].map(([name, own]) => ({
    '@name': name,
    error: own.map(({ rule, severity, message, line, column }) => ({
      '@line': line,
      '@column': column,
      '@severity': severities[severity],
      '@message': message,
      '@source': `sync-waves.${rule}`,
    })),
  }));
  return printXml({ checkstyle: { '@version': '4.3', ...(files.length === 0 ? {} : { file: files }) } });
}

const severities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};
