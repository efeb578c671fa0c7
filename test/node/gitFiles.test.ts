import { expect, test } from 'vitest';
import { NodeWorkspaceFiles } from '../../server/src/node/nodeWorkspaceFiles.ts';
import { temporaryFolder } from './temporaryFolder.ts';

function open(folder: string): NodeWorkspaceFiles {
  return new NodeWorkspaceFiles({ folders: [folder], exclude: [] });
}

function discovered(folder: string): string[] {
  return [...open(folder).discover()].map((path) => path.slice(folder.length + 1)).sort();
}

test('yields the Git configuration and HEAD of checkouts, but nothing else from .git', () => {
  const folder = temporaryFolder({
    '.git/config': '',
    '.git/x.yaml': '',
    'sub/.git/config': '',
    'sub/a.yaml': '',
  });
  expect(discovered(folder)).toEqual([
    '.git/HEAD',
    '.git/config',
    'sub/.git/HEAD',
    'sub/.git/config',
    'sub/a.yaml',
  ]);
});

test('yields those above a folder that is only a part of a checkout', () => {
  const folder = temporaryFolder({ '.git/config': '[core]', 'sub/a.yaml': '' });
  const files = open(`${folder}/sub`);
  expect([...files.discover()]).toEqual([
    `${folder}/.git/config`,
    `${folder}/.git/HEAD`,
    `${folder}/sub/a.yaml`,
  ]);
  expect(files.readText(`${folder}/.git/config`)).toEqual({ text: '[core]' });
});

test('reads those that a worktree points to', () => {
  const folder = temporaryFolder({
    'main/.git/config': '[remote "origin"]',
    'main/.git/HEAD': 'ref: refs/heads/main',
    'main/.git/worktrees/w/HEAD': 'ref: refs/heads/w',
    'main/.git/worktrees/w/commondir': '../..\n',
    'w/.git': 'gitdir: ../main/.git/worktrees/w\n',
    'w/a.yaml': '',
  });
  const files = open(`${folder}/w`);
  expect([...files.discover()].sort()).toEqual([
    `${folder}/w/.git/HEAD`,
    `${folder}/w/.git/config`,
    `${folder}/w/a.yaml`,
  ]);
  expect(files.readText(`${folder}/w/.git/HEAD`)).toEqual({ text: 'ref: refs/heads/w' });
  expect(files.readText(`${folder}/w/.git/config`)).toEqual({ text: '[remote "origin"]' });
});
