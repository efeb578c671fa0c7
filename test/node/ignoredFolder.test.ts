import { expect, test } from 'vitest';
import { discoverFiles } from '../../server/src/node/discoverFiles.ts';
import { FileFilter } from '../../server/src/node/fileFilter.ts';
import { fromFsPath } from '../../server/src/node/fsPath.ts';
import { temporaryFolder } from './temporaryFolder.ts';

test.each([
  ['out', ['out/deep/z.yaml', 'out/x.yaml']],
  ['out/deep', ['out/deep/z.yaml']],
  ['.', ['y.yaml']],
])('the rules that leave out a folder count for nothing in it: %s', (below, expected) => {
  const root = fromFsPath(
    temporaryFolder({
      '.git/HEAD': '',
      '.gitignore': '/out/\n',
      'y.yaml': '',
      'out/x.yaml': '',
      'out/deep/.gitignore': 'y.yaml\n',
      'out/deep/y.yaml': '',
      'out/deep/z.yaml': '',
    }),
  );
  const folder = below === '.' ? root : `${root}/${below}`;
  const found = [...discoverFiles(folder, new FileFilter(folder, []))].filter((path) =>
    path.endsWith('.yaml'),
  );
  expect(found.map((path) => path.slice(root.length + 1)).sort()).toEqual(expected);
});
