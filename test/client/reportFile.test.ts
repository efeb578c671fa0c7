import { expect, test } from 'vitest';
import { reportFileProblem, usualReportFile } from '../../client/src/report/reportFile.ts';
import { english } from './kit.ts';

test.each([usualReportFile, 'docs/WAVES.MD', ' docs/a b.md '])('%j is a file for the report', (text) => {
  expect(reportFileProblem(text, english)).toBeUndefined();
});

test.each(['', 'docs', 'waves.yaml'])('%j is no Markdown file', (text) => {
  expect(reportFileProblem(text, english)).toBe('The name has to end with .md.');
});

test.each(['/etc/a.md', '../a.md', 'docs/../../a.md', 'docs\\..\\a.md', 'C:\\a.md', '\\\\host\\a.md'])(
  '%j leads out of the folder',
  (text) => {
    expect(reportFileProblem(text, english)).toBe('Give a path inside of the workspace folder.');
  },
);
