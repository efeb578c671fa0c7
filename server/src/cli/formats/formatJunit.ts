import { groupBy } from '../../core/collections/groupBy.ts';
import type { CheckReport, FindingReport } from '../checkReport.ts';
import { printXml, type XmlElement } from './printXml.ts';

/** JUnit's XML: each file is a suite, each finding a test that failed. Without findings, one test has passed. */
export function formatJunit({ findings }: CheckReport): string {
  const suites = [...groupBy(findings, ({ file }) => file)].map(([file, own]) => suiteOf(file, own));
  const passed = {
    '@name': suiteName,
    '@tests': 1,
    '@failures': 0,
    '@errors': 0,
    testcase: [{ ...identity }],
  };
  return printXml({
    testsuites: {
      '@name': suiteName,
      '@tests': Math.max(findings.length, 1),
      '@failures': findings.length,
      '@errors': 0,
      testsuite: suites.length === 0 ? [passed] : suites,
    },
  });
}

function suiteOf(file: string, findings: readonly FindingReport[]): XmlElement {
  return {
    '@name': file,
    '@tests': findings.length,
    '@failures': findings.length,
    '@errors': 0,
    testcase: findings.map(({ rule, severity, message, line, column }) => ({
      '@name': `${rule} (${line}:${column})`,
      '@classname': file,
      failure: {
        '@message': message,
        '@type': severity,
        '#text': `${file}:${line}:${column}: ${message}`,
      },
    })),
  };
}

const suiteName = 'sync-waves';
const identity = { '@name': 'check', '@classname': suiteName };
