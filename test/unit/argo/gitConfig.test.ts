import { expect, test } from 'vitest';
import { readGitRemotes } from '../../../server/src/core/argo/gitConfig.ts';

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
  expect(readGitRemotes(text)).toEqual(remotes);
});
