import type { KustomizeCase } from './kustomizeCase.ts';

const x = '{apiVersion: v1, kind: ConfigMap, metadata: {name: x}}';
const y = '{apiVersion: v1, kind: ConfigMap, metadata: {name: y}}';

/** A file of resources, with a prefix so that what is taken for an object shows. */
function content(name: string, text: string): KustomizeCase {
  return {
    name,
    files: `#- kustomization.yaml\nresources: [all.yaml]\nnamePrefix: p-\n#- all.yaml\n${text}\n`,
  };
}

const list = (name: string, rest: string): KustomizeCase => content(name, `apiVersion: v1\n${rest}`);

const keyed = (key: string): KustomizeCase =>
  content(
    `the key ${key}`,
    `${x}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: y}\ndata:\n  ${key}: x`,
  );

/** How kustomize cuts a file into documents, and what it takes for objects and for Lists of them. */
export const fileContentCases: readonly KustomizeCase[] = [
  content('comments alone', `# one\n---\n# two\n---\n\n---\n${x}\n---\n# three`),
  content('separators with blanks and comments', `--- # why\n${x}\n---\t \n${y}\n--- # end`),
  content('an object behind the first separator', `--- ${x}`),
  content('an object behind a later separator', `${x}\n--- ${y}`),
  content('an anchor behind a separator below a comment', `# why\n--- &a\n${x}`),
  content(
    'a separator inside of a text',
    `${x}\n---\na: |\n  b\n  --- c\napiVersion: v1\nkind: A\nmetadata: {name: a}`,
  ),
  content('a directive', `%YAML 1.2\n---\n${x}`),
  content('the end of a document', `${x}\n...\n---\n${y}\n...`),
  content('empty maps and lists', `{}\n---\n${x}\n---\n[]\n---\n~`),
  content('an empty text', `""\n---\n${x}`),
  list('an item without a kind', 'kind: ConfigMapList\nitems: [{metadata: {name: a}}]'),
  list('an item without a name', 'kind: ConfigMapList\nitems: [{apiVersion: v1, kind: ConfigMap}]'),
  list('an item that is a number', 'kind: List\nitems: [5]'),
  list('an item that is null', `kind: List\nitems: [null, ${x}]`),
  list('items of another kind of List', `kind: PlayList\nitems: [${x}]`),
  list('a kind that is called List', 'kind: PlayList\nmetadata: {name: p}\nspec: {}'),
  list('no items', 'kind: List\nitems: []'),
  list('items that are null', 'kind: List\nitems:'),
  list('items that are a map', 'kind: List\nitems: {}'),
  list('items with an anchor', `kind: List\nitems: [&a ${x}, {<<: *a, kind: Secret}]`),
  ...['~', 'null', ''].map((name) =>
    content(`a name of ${JSON.stringify(name)}`, `apiVersion: v1\nkind: A\nmetadata:\n  name: ${name}`),
  ),
  ...['8080', '1.5', 'true', 'Null', '010', '1:30', 'yes', '-x', '"5"', '!!str 5', '[a]'].map(keyed),
];
