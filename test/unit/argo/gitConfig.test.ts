import { expect, test } from 'vitest';
import { readGitConfig } from '../../../server/src/core/argo/gitConfig.ts';

test.each([
  ['', []],
  ['[core]\n\tbare = false\n\turl = https://not.a/remote\n', []],
  [
    '[remote "origin"]\n\turl = https://github.com/acme/platform.git\n\tfetch = +refs/*:refs/*\n',
    ['https://github.com/acme/platform.git'],
  ],
  [
    '[remote "a"]\r\n  URL=git@github.com:acme/a.git ; mine\r\n[branch "main"]\r\n  url = x\r\n[Remote "b"] url = "b # \\"c\\"" # no\r\n',
    ['git@github.com:acme/a.git', 'b # "c"'],
  ],
  ['[remote "empty"]\n\turl =\n', []],
])('finds the remotes in %j', (text, remotes) => {
  expect(readGitConfig(text).remotes).toEqual(remotes);
});

test.each([
  ['[remote "origin"]\n\turl = a\n', undefined, false],
  ['[branch "ma\\"in"]\n\tremote = origin\n[branch "feature/x"]\n\tremote = origin\n', 'ma"in', false],
  ['[core]\n\tsparseCheckout = true\n[branch "x"]\n', 'x', true],
  ['[core]\n\tsparsecheckout = false\n[extensions] worktreeConfig = TRUE\n', undefined, true],
  ['[core]\n\tsparsecheckout = false\n', undefined, false],
])('%j was cloned at branch %j, sparse: %j', (text, branch, isSparse) => {
  expect(readGitConfig(text)).toMatchObject({ branch, isSparse });
});
