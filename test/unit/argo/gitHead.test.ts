import { expect, test } from 'vitest';
import { readGitHead } from '../../../server/src/core/argo/gitHead.ts';

test.each([
  ['ref: refs/heads/main\n', { branch: 'main' }],
  ['ref: refs/heads/release/2.1\r\n', { branch: 'release/2.1' }],
  ['ref:refs/heads/main', { branch: 'main' }],
  ['0123456789abcdef0123456789abcdef01234567\n', { branch: undefined }],
  ['', undefined],
  ['ref: refs/remotes/origin/main\n', undefined],
  ['just text', undefined],
])('%j', (text, head) => {
  expect(readGitHead(text)).toEqual(head);
});
