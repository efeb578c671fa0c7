import { describe, expect, test } from 'vitest';
import { listEntry, type ListedFile } from '../../../server/src/core/create/listEntry.ts';
import { applyTextEdits } from '../../../server/src/core/edit/applyTextEdits.ts';

/** Files of the list with their waves, and of what they are. */
const others: readonly ListedFile[] = [
  { file: 'apps/data.yaml', wave: 1n, category: 'data' },
  { file: 'apps/api.yaml', wave: 2n, category: 'shop' },
  { file: 'apps/web.yaml', wave: 2n, category: 'shop' },
  { file: 'apps/zoo.yaml', wave: 5n, category: 'data' },
];

const added: ListedFile = { file: 'apps/new.yaml', wave: 2n, category: 'shop' };

function list(text: string, file: ListedFile = added): string | undefined {
  const edits = listEntry(text, file, others);
  return edits && applyTextEdits(text, edits);
}

describe('a new entry', () => {
  test.each([
    [
      'by name in a sorted list',
      '- apps/api.yaml\n- apps/data.yaml\n- apps/web.yaml\n',
      '- apps/api.yaml\n- apps/data.yaml\n- apps/new.yaml\n- apps/web.yaml\n',
    ],
    [
      'in front where its name is the first',
      '- ../base\n- apps/web.yaml\n- apps/zoo.yaml\n',
      '- ../base\n- apps/new.yaml\n- apps/web.yaml\n- apps/zoo.yaml\n',
    ],
    [
      'by wave in a list that follows the waves',
      '- apps/data.yaml\n- apps/web.yaml\n- apps/api.yaml\n- apps/zoo.yaml\n',
      '- apps/data.yaml\n- apps/web.yaml\n- apps/api.yaml\n- apps/new.yaml\n- apps/zoo.yaml\n',
    ],
    [
      'with its category in any other list',
      '- apps/web.yaml\n- apps/api.yaml\n\n# data\n- apps/zoo.yaml\n- apps/data.yaml\n',
      '- apps/web.yaml\n- apps/api.yaml\n- apps/new.yaml\n\n# data\n- apps/zoo.yaml\n- apps/data.yaml\n',
    ],
    [
      'behind the comment of its neighbour',
      '  - apps/api.yaml # first\n',
      '  - apps/api.yaml # first\n  - apps/new.yaml\n',
    ],
    ['at the end of a file without a line break', '- apps/api.yaml', '- apps/api.yaml\n- apps/new.yaml'],
    [
      'with the line breaks of the file',
      '- apps/api.yaml\r\n- other.yaml\r\n',
      '- apps/api.yaml\r\n- apps/new.yaml\r\n- other.yaml\r\n',
    ],
    [
      'with the prefix and the quotes of its neighbour',
      "-   './apps/api.yaml'\n",
      "-   './apps/api.yaml'\n-   './apps/new.yaml'\n",
    ],
  ])('stands %s', (_, before, after) => {
    expect(list(`resources:\n${before}`)).toBe(`resources:\n${after}`);
  });

  test.each([
    ['[apps/api.yaml]', '[apps/api.yaml, apps/new.yaml]'],
    [
      '[ "./apps/api.yaml", "./apps/zoo.yaml" ]',
      '[ "./apps/api.yaml", "./apps/new.yaml", "./apps/zoo.yaml" ]',
    ],
    ['[apps/web.yaml, apps/zoo.yaml]', '[apps/new.yaml, apps/web.yaml, apps/zoo.yaml]'],
  ])('stands in brackets: %s', (before, after) => {
    expect(list(`resources: ${before}\n`)).toBe(`resources: ${after}\n`);
  });

  test('comes last in its wave', () => {
    const text = 'resources:\n- apps/data.yaml\n- apps/web.yaml\n- apps/api.yaml\n- apps/zoo.yaml\n';
    expect(list(text, { ...added, wave: -1n })).toMatch(/^resources:\n- apps\/new.yaml\n/);
  });

  test('stands behind the last sibling where none is of its category', () => {
    const text = 'resources:\n- apps/zoo.yaml\n- apps/api.yaml\n- apps/data.yaml\n- other.yaml\n';
    expect(list(text, { ...added, category: undefined })).toMatch(/data.yaml\n- apps\/new.yaml\n- other/);
  });

  test('is not written twice, however the first one is written', () => {
    expect(listEntry('resources: [./apps/new.yaml]\n', added, others)).toEqual([]);
  });

  test.each([
    ['lists none of its siblings', 'resources: [other.yaml]\n'],
    ['is broken', 'resources: [apps/api.yaml\n'],
    ['has no list', 'kind: Kustomization\n'],
    ['names a sibling as a component only', 'components: [apps/api.yaml]\n'],
    ['has its entries on the line of the key', 'resources: &list [apps/api.yaml]\nbases: *list\n'],
  ])('is not written into a file that %s', (_, text) => {
    expect(listEntry(text, added, others)).toBeUndefined();
  });
});
