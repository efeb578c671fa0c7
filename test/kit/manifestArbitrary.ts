import fc from 'fast-check';

/** A manifest in one of the many ways to write one, and what it says. */
export interface WrittenManifest {
  readonly text: string;
  /** Index of the document that is the manifest. */
  readonly document: number;
  /** Annotations in the order of the text. */
  readonly annotations: readonly (readonly [key: string, value: string])[];
}

const key = fc.constantFrom('argocd.argoproj.io/sync-wave', 'helm.sh/hook', 'team', 'example.com/note', 'k');
const value = fc.constantFrom(
  '5',
  'true',
  'plain text',
  'it’s "quoted"',
  "it's",
  'a, b',
  '',
  'two\nlines',
  '# no comment',
  '{{ .x }}',
);

/** How the values of one mapping are written; plain where they can be. */
const valueStyle = fc.constantFrom('single', 'double', 'block', 'plain');
const keyStyle = fc.constantFrom('plain', 'double');
const comment = fc.constantFrom('', '', ' # comment', '   # "odd: {comment}"');

interface Layout {
  readonly step: number;
  readonly style: 'block' | 'flow' | 'json';
  readonly valueStyle: 'single' | 'double' | 'block' | 'plain';
  readonly keyStyle: 'plain' | 'double';
  readonly comment: string;
  readonly blankLine: boolean;
  readonly order: 'metadata first' | 'spec first';
  readonly annotations: 'set' | 'absent' | 'empty' | 'null' | 'braces';
  readonly lineBreak: '\n' | '\r\n';
  readonly finalLineBreak: boolean;
  readonly before: string;
  readonly after: string;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  step: fc.constantFrom(1, 2, 4),
  style: fc.constantFrom('block', 'block', 'flow', 'json'),
  valueStyle,
  keyStyle,
  comment,
  blankLine: fc.boolean(),
  order: fc.constantFrom('metadata first', 'spec first'),
  annotations: fc.constantFrom('set', 'set', 'absent', 'empty', 'null', 'braces'),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  finalLineBreak: fc.boolean(),
  before: fc.constantFrom('', '# head\n', '---\n', 'a: |\n  text\n---\n', '\ufeff', '--- # comment\n'),
  after: fc.constantFrom('', '', '---\nb: [1]\n', '...\n', '# tail\n'),
});

/** Manifests in block, flow and JSON style, with comments, blank lines, CRLF, other documents and so on. */
export const manifestArbitrary: fc.Arbitrary<WrittenManifest> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(key, value), { minLength: 1, maxLength: 4, selector: ([name]) => name }),
    layout,
  )
  .map(([entries, written]) => write(entries, written));

function write(entries: readonly [string, string][], form: Layout): WrittenManifest {
  const annotations = form.annotations === 'set' ? entries : [];
  const body =
    form.style === 'block' ? blockManifest(annotations, form) : `${flowManifest(annotations, form)}\n`;
  const text = `${form.before}${body}${form.after}`;
  const ended = form.finalLineBreak ? text : text.replace(/\n$/, '');
  return {
    text: ended.replaceAll('\n', form.lineBreak),
    document: form.before.startsWith('a:') ? 1 : 0,
    annotations,
  };
}

function blockManifest(annotations: WrittenManifest['annotations'], form: Layout): string {
  const indent = (depth: number): string => ' '.repeat(form.step * depth);
  const line = (depth: number, name: string, rest: string): string =>
    `${indent(depth)}${writeKey(name, form)}:${rest}\n`;
  const blank = form.blankLine ? '\n' : '';
  const metadata = [
    line(0, 'metadata', form.comment),
    line(1, 'name', ` api${form.comment}`),
    blank,
    annotationLines(annotations, form, line),
    line(1, 'labels', ' {a: b}'),
  ].join('');
  const spec = [line(0, 'spec', ''), `${indent(1)}- item\n`, `${indent(1)}- name: x${form.comment}\n`].join(
    '',
  );
  const body = form.order === 'metadata first' ? [metadata, blank, spec] : [spec, blank, metadata];
  return [line(0, 'apiVersion', ' v1'), line(0, 'kind', ` A${form.comment}`), ...body].join('');
}

function annotationLines(
  annotations: WrittenManifest['annotations'],
  form: Layout,
  line: (depth: number, name: string, rest: string) => string,
): string {
  const rest = { set: '', absent: undefined, empty: '', null: ' ~', braces: ' {}' }[form.annotations];
  if (rest === undefined) return '';
  const entries = annotations.map(([name, text]) => line(2, name, ` ${writeValue(text, form)}`));
  return line(1, 'annotations', rest + form.comment) + entries.join('');
}

function flowManifest(annotations: WrittenManifest['annotations'], form: Layout): string {
  const json = form.style === 'json';
  const name = (text: string): string => (json ? JSON.stringify(text) : writeKey(text, form));
  const entries = annotations.map(([entry, text]) => `${name(entry)}: ${JSON.stringify(text)}`);
  const map = json ? `{\n    ${entries.join(',\n    ')}\n  }` : `{${entries.join(', ')}}`;
  const absent = { set: map, absent: undefined, empty: json ? '{}' : '', null: 'null', braces: '{ }' }[
    form.annotations
  ];
  const fields = [
    `${name('name')}: ${json ? '"api"' : 'api'}`,
    ...(absent === undefined ? [] : [`${name('annotations')}: ${absent}`]),
  ];
  const metadata = json ? `{\n  ${fields.join(',\n  ')}\n}` : `{ ${fields.join(', ')} }`;
  const head = [`${name('apiVersion')}: ${JSON.stringify('v1')}`, `${name('kind')}: ${JSON.stringify('A')}`];
  return `{${[...head, `${name('metadata')}: ${metadata}`].join(json ? ',\n' : ', ')}}`;
}

function writeKey(name: string, form: Layout): string {
  return form.keyStyle === 'plain' ? name : JSON.stringify(name);
}

function writeValue(text: string, form: Layout): string {
  switch (form.valueStyle) {
    case 'single':
      return text.includes('\n') ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'${form.comment}`;
    case 'double':
      return JSON.stringify(text) + form.comment;
    case 'block':
      return `|-\n${text === '' ? '' : text.replaceAll(/^/gm, ' '.repeat(form.step * 3))}`;
    case 'plain':
      return /^[a-z ]+$/.test(text) ? text + form.comment : JSON.stringify(text);
  }
}
