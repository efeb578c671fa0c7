import { describe, expect, test } from 'vitest';
import { appendDocument } from '../../../server/src/core/create/appendDocument.ts';
import { applyTextEdits } from '../../../server/src/core/edit/applyTextEdits.ts';
import { application, create, scope, wave } from './createKit.ts';

const project = 'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: shop }\n';
const api = application('api', { metadata: wave("'2'") });
const web = application('web', { metadata: wave("'3'") });
const cache = application('cache', { metadata: wave("'-1'") });

describe('an Application whose siblings share a file', () => {
  const needing = application('api', { metadata: `${wave("'2'")}\n    sync-waves/depends-on: cache` });

  test('becomes the last document of it, in its wave', () => {
    const all = `# All of the shop.\n${project}---\n# The API.\n${needing.replace("'2'", "'0'")}---\n${web}`;
    expect(create(scope({ 'all.yaml': all }), { name: 'cache' })).toEqual({
      files: { 'apps/all.yaml': `${all}---\n${cache}` },
      notes: ['manifests/cache is not there yet: its manifests have to go there.'],
    });
  });

  test('needs no list', () => {
    const all = `${api}---\n${web}`;
    expect(create(`#- apps/all.yaml\n${all}`, { name: 'cache', namespace: 'data', wave: 4n })).toMatchObject({
      files: {
        'apps/all.yaml': `${all}---\n${application('cache', { namespace: 'data', metadata: wave("'4'") })}`,
      },
    });
  });

  test('comes from the document of the one that it is to be like', () => {
    const all = `${api.replace('default', 'first')}---\n# The web.\n${web.replace('default', 'second')}`;
    expect(create(scope({ 'all.yaml': all }), { name: 'cache', like: 'web', wave: 3n })).toMatchObject({
      files: {
        'apps/all.yaml': `${all}---\n${application('cache', { metadata: wave("'3'") }).replace('default', 'second')}`,
      },
    });
  });

  test('gets a file for itself where most siblings have one', () => {
    const files = {
      'a.yaml': application('a'),
      'b.yaml': application('b'),
      'c.yaml': application('c'),
      'two.yaml': `${api}---\n${web}`,
    };
    expect(create(scope(files), { name: 'cache' })).toMatchObject({
      files: { 'apps/cache.yaml': application('cache') },
    });
  });

  test('is refused where it could belong into several files', () => {
    const files = {
      'one.yaml': `${api}---\n${web}`,
      'two.yaml': `${application('a')}---\n${application('b')}`,
    };
    expect(create(scope(files), { name: 'cache' })).toBe(
      'It is not clear which file cache belongs into: the Applications here share apps/one.yaml, apps/two.yaml. Add it by hand.',
    );
  });

  test('is refused where the file is no YAML', () => {
    const text = `${api}---\n${web}---\na: [\n`;
    expect(create(`#- apps/all.yaml\n${text}`, { name: 'cache', path: 'x' })).toBe(
      "apps/all.yaml can't be edited safely as it is. Nothing was created: repair its YAML first.",
    );
  });

  test('is refused where each of them stands beside other objects', () => {
    expect(create(scope({ 'api.yaml': `${project}---\n${api}` }), { name: 'cache' })).toMatch(
      /nothing to make cache like: no Application of the scope is alone in its file/,
    );
  });
});

describe('a document is appended', () => {
  test.each([
    ['as the others are', 'a: 1\n---\nb: 2\n', 'a: 1\n---\nb: 2\n---\nc: 3\n'],
    ['behind blank lines, if the others are', 'a: 1\n\n---\nb: 2\n', 'a: 1\n\n---\nb: 2\n\n---\nc: 3\n'],
    ['behind those that are there', 'a: 1\n\n---\nb: 2\n\n', 'a: 1\n\n---\nb: 2\n\n---\nc: 3\n'],
    ['in front of blank lines', 'a: 1\n---\n\nb: 2\n', 'a: 1\n---\n\nb: 2\n---\n\nc: 3\n'],
    ['behind the separator at the end', '---\na: 1\n---\nb: 2\n---\n', '---\na: 1\n---\nb: 2\n---\nc: 3\n'],
    ['with the line breaks of the file', 'a: 1\r\n---\r\nb: 2\r\n', 'a: 1\r\n---\r\nb: 2\r\n---\r\nc: 3\r\n'],
    ['without a line break at the end', 'a: 1\n---\nb: 2', 'a: 1\n---\nb: 2\n---\nc: 3'],
    ['behind the end of the last one', 'a: 1\n---\nb: 2\n...\n', 'a: 1\n---\nb: 2\n...\n---\nc: 3\n'],
    ['without the comment of a separator', 'a: 1\n--- # b\nb: 2\n', 'a: 1\n--- # b\nb: 2\n---\nc: 3\n'],
  ])('%s', (_, before, after) => {
    const edit = appendDocument(before, '---\nc: 3\n');
    expect(applyTextEdits(before, edit ? [edit] : [])).toBe(after);
  });

  test('never where something else would change', () => {
    expect(appendDocument('a: [\n---\nb: 2\n', 'c: 3\n')).toBeUndefined();
    expect(appendDocument('a: 1\n---\nb: 2\n', 'c: [\n')).toBeUndefined();
  });
});
