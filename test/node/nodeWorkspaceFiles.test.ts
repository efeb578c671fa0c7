import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NodeWorkspaceFiles } from '../../server/src/node/nodeWorkspaceFiles.ts';
import { temporaryFolder } from './temporaryFolder.ts';

function open(folder: string, ...exclude: string[]): NodeWorkspaceFiles {
  return new NodeWorkspaceFiles({ folders: [folder], exclude });
}

function discovered(folder: string, ...exclude: string[]): string[] {
  return [...open(folder, ...exclude).discover()].map((path) => path.slice(folder.length + 1)).sort();
}

describe('discover', () => {
  test('yields YAML and Kustomize files at any depth, hidden ones too, and nothing else', () => {
    const folder = temporaryFolder({
      'a.yaml': '',
      'b/c.yml': '',
      'b/Kustomization': '',
      'b/d.json': '',
      '.sync-waves.yaml': '',
      '.github/workflows/ci.yaml': '',
      'node_modules/x/y.yaml': '',
    });
    expect(discovered(folder)).toEqual([
      '.github/workflows/ci.yaml',
      '.sync-waves.yaml',
      'a.yaml',
      'b/Kustomization',
      'b/c.yml',
    ]);
  });

  test('leaves out what files.exclude names, directories as a whole', () => {
    const folder = temporaryFolder({
      'a.yaml': '',
      'out/b.yaml': '',
      'c/out/d.yaml': '',
      'c/e.gen.yaml': '',
    });
    expect(discovered(folder, '**/out', '**/*.gen.yaml')).toEqual(['a.yaml']);
    expect(discovered(folder, 'out')).toEqual(['a.yaml', 'c/e.gen.yaml', 'c/out/d.yaml']);
  });

  test('follows no link to a directory', () => {
    const folder = temporaryFolder({ 'a/b.yaml': '' });
    symlinkSync(folder, join(folder, 'a/loop'));
    expect(discovered(folder)).toEqual(['a/b.yaml']);
  });
});

/** Each case is compared with what Git itself lists. */
const ignoreCases: Record<string, Record<string, string>> = {
  'names and directories': {
    '.gitignore': 'secret.yaml\nbuild/\n*.local.yaml\n',
    'secret.yaml': '',
    'a/secret.yaml': '',
    'a/build/x.yaml': '',
    'build.yaml': '',
    'x.local.yaml': '',
    'keep.yaml': '',
  },
  'anchored rules': {
    '.gitignore': '/only-here.yaml\ndocs/build\ndeep/**/x.yaml\na/*/c.yaml\n',
    'only-here.yaml': '',
    'sub/only-here.yaml': '',
    'docs/build/x.yaml': '',
    'sub/docs/build/x.yaml': '',
    'deep/x.yaml': '',
    'deep/1/2/x.yaml': '',
    'a/b/c.yaml': '',
    'a/b/b/c.yaml': '',
  },
  'rules at any depth': {
    '.gitignore': '**/charts/\n**/a/b.yaml\n**/secret-*.yaml\n',
    'charts/x.yaml': '',
    'p/charts/x.yaml': '',
    'a/b.yaml': '',
    'p/q/a/b.yaml': '',
    'p/secret-1.yaml': '',
    'p/b.yaml': '',
  },
  'exceptions, the last match wins': {
    '.gitignore': '*.yaml\n!keep.yaml\nsub/keep.yaml\nclosed/\n!closed/keep.yaml\n',
    'x.yaml': '',
    'keep.yaml': '',
    'sub/keep.yaml': '',
    'closed/keep.yaml': '',
    'other/keep.yaml': '',
  },
  'nested files, the nearest first': {
    '.gitignore': 'x.yaml\n',
    'a/.gitignore': '!x.yaml\n/y.yaml\n',
    'x.yaml': '',
    'a/x.yaml': '',
    'a/y.yaml': '',
    'a/b/y.yaml': '',
    'y.yaml': '',
  },
  'comments, escapes, spaces, CRLF and case': {
    '.gitignore': '# a.yaml\r\n\\#b.yaml\r\n\\!c.yaml\r\n  \r\nd.yaml   \r\nBig/\r\n',
    'a.yaml': '',
    '#b.yaml': '',
    '!c.yaml': '',
    'd.yaml': '',
    'big/e.yaml': '',
    'Big/e.yaml': '',
  },
};

describe('.gitignore', () => {
  test.each(Object.entries(ignoreCases))('%s', (_, files) => {
    const folder = temporaryFolder(files);
    execFileSync('git', ['init', '-q', folder]);
    const kept = execFileSync('git', ['-C', folder, 'ls-files', '-zco', '--exclude-standard'], {
      encoding: 'utf8',
    });
    const expected = kept.split('\0').filter((path) => path.endsWith('.yaml'));
    expect(discovered(folder).filter((path) => path.endsWith('.yaml'))).toEqual(expected.sort());

    const workspace = open(folder);
    for (const path of Object.keys(files).filter((name) => name.endsWith('.yaml'))) {
      expect([path, workspace.accepts(`${folder}/${path}`)]).toEqual([path, expected.includes(path)]);
    }
  });

  test('of the repository counts in a folder below its root', () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      '.gitignore': 'x.yaml\nsub/y.yaml\n',
      'sub/x.yaml': '',
      'sub/y.yaml': '',
      'sub/z.yaml': '',
    });
    expect(discovered(`${folder}/sub`).filter((path) => path.endsWith('.yaml'))).toEqual(['z.yaml']);
  });

  test('above a folder that is in no repository counts for nothing', () => {
    const folder = temporaryFolder({ '.gitignore': 'x.yaml\n', 'sub/x.yaml': '' });
    expect(discovered(`${folder}/sub`)).toEqual(['x.yaml']);
  });
});

describe('accepts', () => {
  test.each([
    ['a.yaml', true],
    ['deep/er/a.yml', true],
    ['Kustomization', true],
    ['.git/config', true],
    ['.git/HEAD', true],
    ['.git/ORIG_HEAD', false],
    ['sub/.git/config', true],
    ['a.json', false],
    ['.git/a.yaml', false],
    ['node_modules/a.yaml', false],
    ['deep/out/a.yaml', false],
    ['../a.yaml', false],
  ])('%s: %s', (path, expected) => {
    const folder = temporaryFolder({});
    expect(
      open(folder, '**/out').accepts(path === '../a.yaml' ? `${folder}-other/a.yaml` : `${folder}/${path}`),
    ).toBe(expected);
  });
});

describe('readText', () => {
  test('gives the text without byte order mark', () => {
    const folder = temporaryFolder({ 'a.yaml': '\uFEFFkind: é\r\n', 'b.yaml': '' });
    expect(open(folder).readText(`${folder}/a.yaml`)).toEqual({ text: 'kind: é\r\n' });
    expect(open(folder).readText(`${folder}/b.yaml`)).toEqual({ text: '' });
  });

  test('reads files larger than its buffer', () => {
    const text = `a: ${'x'.repeat(700_000)}é\n`;
    const folder = temporaryFolder({ 'a.yaml': text, 'b.yaml': 'y'.repeat(256 * 1024) });
    expect(open(folder).readText(`${folder}/a.yaml`)).toEqual({ text });
    expect(open(folder).readText(`${folder}/b.yaml`)).toEqual({ text: 'y'.repeat(256 * 1024) });
  });

  test.each([
    ['binary', { 'a.yaml': Uint8Array.from([97, 0, 98]) }, 'notText'],
    ['not UTF-8', { 'a.yaml': Uint8Array.from([97, 0xff, 98]) }, 'notText'],
    ['giant', { 'a.yaml': 'x'.repeat(10 * 1024 * 1024 + 1) }, 'tooLarge'],
    ['absent', {}, 'missing'],
    ['a directory', { 'a.yaml/b': '' }, 'missing'],
  ])('says why there is no text: %s', (_, files: Record<string, string | Uint8Array>, problem) => {
    const folder = temporaryFolder(files);
    expect(open(folder).readText(`${folder}/a.yaml`)).toEqual({ problem });
  });

  test('does not wait for a named pipe', () => {
    const folder = temporaryFolder({});
    execFileSync('mkfifo', [join(folder, 'a.yaml')]);
    expect(open(folder).readText(`${folder}/a.yaml`)).toEqual({ text: '' });
  });

  test('follows links inside of the folder and refuses all others', () => {
    const outside = temporaryFolder({ 'secret.yaml': 'secret', 'dir/secret.yaml': 'secret' });
    const folder = temporaryFolder({ 'real/a.yaml': 'inside' });
    symlinkSync(`${folder}/real/a.yaml`, `${folder}/in.yaml`);
    symlinkSync(`${folder}/real`, `${folder}/in`);
    symlinkSync(`${outside}/secret.yaml`, `${folder}/out.yaml`);
    symlinkSync(`${outside}/dir`, `${folder}/out`);
    const files = open(folder);
    expect(files.readText(`${folder}/in.yaml`)).toEqual({ text: 'inside' });
    expect(files.readText(`${folder}/in/a.yaml`)).toEqual({ text: 'inside' });
    expect(files.readText(`${folder}/out.yaml`)).toEqual({ problem: 'linkOutside' });
    expect(files.readText(`${folder}/out/secret.yaml`)).toEqual({ problem: 'missing' });
    expect(files.readText(`${outside}/secret.yaml`)).toEqual({ problem: 'missing' });
    expect(files.listDirectory(`${folder}/out`)).toBeUndefined();
    expect(files.listDirectory(folder)).toEqual([
      { name: 'in', kind: 'directory' },
      { name: 'in.yaml', kind: 'file' },
      { name: 'real', kind: 'directory' },
    ]);
  });

  test('lists no ignored entries, but reads what is asked for by name', () => {
    const folder = temporaryFolder({
      '.gitignore': 'a.yaml\n',
      'x/a.yaml': 'ignored',
      'x/b.yaml': '',
      'x/out/c.yaml': '',
    });
    const files = open(folder, '**/out');
    expect(files.listDirectory(`${folder}/x`)).toEqual([{ name: 'b.yaml', kind: 'file' }]);
    expect(files.readText(`${folder}/x/a.yaml`)).toEqual({ text: 'ignored' });
  });

  test('sees a directory that came after it was asked for', () => {
    const folder = temporaryFolder({});
    const files = open(folder);
    expect(files.readText(`${folder}/late/a.yaml`)).toEqual({ problem: 'missing' });
    mkdirSync(`${folder}/late`);
    writeFileSync(`${folder}/late/a.yaml`, 'late');
    expect(files.readText(`${folder}/late/a.yaml`)).toEqual({ text: 'late' });
  });
});
