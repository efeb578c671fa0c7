import { expect, test } from 'vitest';
import { collectFacts, largestText } from '../../../server/src/core/facts/collectFacts.ts';
import { describeUnread } from '../../../server/src/core/facts/describeUnread.ts';

const object = 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\n';

test.each([
  ['all was read', object, undefined],
  ['a template', `{{- if .Values.on }}\n${object}{{- end }}\n`, 'template'],
  ['broken behind an object', `${object}---\na: [argoproj.io/\n`, 'broken'],
  ['broken from the start', 'a: [argoproj.io/\nb: ]]\n', 'broken'],
  ['too large', `# argoproj.io/ ${'x'.repeat(largestText)}`, 'tooLarge'],
])('%s', (_, text, reason) => {
  const facts = collectFacts('/repo/a.yaml', text);
  expect(describeUnread(facts, text)?.reason).toBe(reason);
});
