import { expect, test } from 'vitest';
import { codeSpan, escapeMarkdown } from '../../server/src/core/features/markdown.ts';

test.each([
  ['plain-name.v2', 'plain-name.v2'],
  ['a_b *c*', 'a\\_b \\*c\\*'],
  ['[x](command:evil)', '\\[x\\](command:evil)'],
  ['<img src=x>', '\\<img src=x\\>'],
  ['https://example.com', 'https\\://example.com'],
  ['$(error) $x', '\\$(error) $x'],
  ['- item', '\\- item'],
  ['12. item', '12\\. item'],
  ['12) item', '12\\) item'],
  ['1.2.3', '1\\.2.3'],
  ['# title', '\\# title'],
  ['two\r\n\tlines', 'two lines'],
  ['back\\slash `code` ~~gone~~ &amp;', 'back\\\\slash \\`code\\` \\~\\~gone\\~\\~ \\&amp;'],
])('the text %j', (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});

test.each([
  ['argocd.argoproj.io/sync-wave', '`argocd.argoproj.io/sync-wave`'],
  ['a`b', '`` a`b ``'],
  ['``', '``` `` ```'],
  ['two\nlines', '`two lines`'],
  ['', '`  `'],
])('the code %j', (text, markdown) => {
  expect(codeSpan(text)).toBe(markdown);
});
