import fc from 'fast-check';

const wave = 'argocd.argoproj.io/sync-wave';

/** A manifest with a mistake about waves, written in one of many ways. */
export interface FlawedManifest {
  readonly text: string;
}

/** Values that Argo CD does not take for the wave that somebody meant, or that readers stumble over. */
const value = fc.constantFrom(
  '5',
  '-1',
  '+5',
  '010',
  '5.0',
  '1_000',
  '0x10',
  '1e3',
  'true',
  '~',
  '" 5"',
  "'5 '",
  '"5.0"',
  "'1_000'",
  '"05"',
  "'+5'",
  '"-0"',
  '""',
  'five',
  '"\\t7"',
);

type Place = 'annotations' | 'labels' | 'metadata' | 'podTemplate';

interface Mistake {
  readonly place: Place;
  /** Lines to stand in that place, as `key: value`. */
  readonly entries: readonly string[];
}

const mistake: fc.Arbitrary<Mistake> = fc.oneof(
  {
    weight: 4,
    arbitrary: value.map((raw): Mistake => ({ place: 'annotations', entries: [`${wave}: ${raw}`] })),
  },
  fc.constantFrom<Mistake>(
    { place: 'annotations', entries: [`${wave}: "1"`, `${wave}: "2"`] },
    { place: 'annotations', entries: [`"${wave}": '1'`, 'team: x', `${wave}: "2"`, `${wave}: "3"`] },
    { place: 'annotations', entries: ['argocd.argoproj.io/sync-waves: "1"'] },
    { place: 'annotations', entries: ['argoproj.io/sync-wave: "1"'] },
    { place: 'labels', entries: [`${wave}: "3"`] },
    { place: 'metadata', entries: [`${wave}: '3'`] },
    { place: 'podTemplate', entries: [`${wave}: "3"`] },
    { place: 'podTemplate', entries: ['team: x', `${wave}: "3"`] },
  ),
);

interface Layout {
  readonly style: 'block' | 'flow';
  readonly step: number;
  readonly comment: string;
  readonly neighbours: 'none' | 'before' | 'behind';
  readonly shape: 'document' | 'second document' | 'list item' | 'anchored';
  readonly lineBreak: '\n' | '\r\n';
  readonly finalLineBreak: boolean;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  style: fc.constantFrom('block', 'block', 'flow'),
  step: fc.constantFrom(2, 4),
  comment: fc.constantFrom('', ' # why', '   # "odd: {comment}"'),
  neighbours: fc.constantFrom('none', 'before', 'behind'),
  shape: fc.constantFrom('document', 'second document', 'list item', 'anchored'),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  finalLineBreak: fc.boolean(),
});

/** Manifests with one mistake, in block and flow style, in Lists, with anchors, comments, CRLF and so on. */
export const flawedManifest: fc.Arbitrary<FlawedManifest> = fc
  .tuple(mistake, layout)
  .map(([flaw, form]) => ({ text: write(flaw, form) }));

function write(flaw: Mistake, form: Layout): string {
  const lines = wrap(form.style === 'block' ? blockLines(flaw, form) : flowLines(flaw), form);
  const text = lines.join('\n') + (form.finalLineBreak ? '\n' : '');
  return text.replaceAll('\n', form.lineBreak);
}

function wrap(lines: readonly string[], { shape }: Layout): readonly string[] {
  switch (shape) {
    case 'document':
    case 'anchored':
      return ['# head', ...lines];
    case 'second document':
      return ['first: |', '  text # no comment', '---', ...lines, '---', '# tail', 'last: [1, 2]'];
    case 'list item':
      return [
        'apiVersion: v1',
        'kind: List',
        'items:',
        ...lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)),
      ];
  }
}

function blockLines(
  { place, entries }: Mistake,
  { step, comment, neighbours, shape }: Layout,
): readonly string[] {
  const indent = (depth: number, text: string): string => ' '.repeat(step * depth) + text;
  const own = entries.map((entry) => entry + comment);
  const block = (depth: number, name: string): readonly string[] => [
    indent(depth, `${name}:`),
    ...(neighbours === 'before' ? [indent(depth + 1, 'owner: "it\'s"')] : []),
    ...own.map((entry) => indent(depth + 1, entry)),
    ...(neighbours === 'behind' ? [indent(depth + 1, '# own line'), indent(depth + 1, 'owner: "x"')] : []),
  ];
  const anchor = shape === 'anchored' ? ' &name' : '';
  const alias = shape === 'anchored' ? [indent(1, 'copy: *name')] : [];
  return [
    'apiVersion: apps/v1',
    `kind: Deployment${comment}`,
    'metadata:',
    indent(1, `name:${anchor} api`),
    ...(place === 'metadata' ? own.map((entry) => indent(1, entry)) : []),
    ...(place === 'annotations' || place === 'labels' ? block(1, place) : []),
    'spec:',
    indent(1, 'replicas: 1 # one'),
    ...alias,
    ...(place === 'podTemplate'
      ? [indent(1, 'template:'), indent(2, 'metadata:'), ...block(3, 'annotations'), indent(2, 'spec: {}')]
      : []),
  ];
}

function flowLines({ place, entries }: Mistake): readonly string[] {
  const map = `{ ${entries.join(', ')} }`;
  const metadata = {
    annotations: `{ name: api, annotations: ${map} }`,
    labels: `{ name: api, labels: ${map} }`,
    metadata: `{ name: api, ${entries.join(', ')} }`,
    podTemplate: '{ name: api }',
  }[place];
  const template =
    place === 'podTemplate' ? `, template: { metadata: { annotations: ${map} }, spec: {} }` : '';
  return [
    'apiVersion: apps/v1',
    'kind: Deployment',
    `metadata: ${metadata}`,
    `spec: { replicas: 1${template} } # one`,
  ];
}
