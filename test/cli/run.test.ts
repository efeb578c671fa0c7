import { describe, expect, test, vi } from 'vitest';
import { formatJson } from '../../server/src/cli/formatJson.ts';
import { run } from '../../server/src/cli/run.ts';
import { waveNonCanonical } from '../../server/src/core/rules/wave-non-canonical.ts';
import { temporaryFolder } from '../node/temporaryFolder.ts';

test('a mistake of ours ends with 3 and says so', async () => {
  const check = vi.spyOn(waveNonCanonical, 'check').mockImplementation(() => {
    throw new Error('out of order');
  });
  const folder = temporaryFolder({
    'a.yaml': 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\n',
  });
  let stderr = '';
  const status = await run(['check', folder], {
    stdout: { write: () => undefined },
    stderr: { write: (text) => (stderr += text) },
    env: {},
    cwd: () => folder,
  });
  check.mockRestore();
  expect([status, stderr]).toEqual([
    3,
    expect.stringMatching(/^sync-waves: internal error: Error: out of order/),
  ]);
});

describe('JSON', () => {
  test('has waves as numbers where all readers take them exactly', () => {
    expect(formatJson({ wave: -5n, largest: 9007199254740991n, larger: 9007199254740993n })).toBe(
      '{\n  "wave": -5,\n  "largest": 9007199254740991,\n  "larger": "9007199254740993"\n}',
    );
  });
});
