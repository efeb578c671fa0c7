import { expect, test } from 'vitest';
import { codeSpan, escapeMarkdown } from '../../server/src/core/features/markdown.ts';
import { plainText } from '../../server/src/core/features/plainText.ts';

test.each(['api', 'a_b*c', '**', '`', 'a `` b', '1. x', '- y', '<b> & $(error) http://x', '\\*'])(
  '%s reads as it was written',
  (text) => {
    const markdown = `**${escapeMarkdown(text)}** · ${codeSpan(text)} · ${escapeMarkdown(text)}`;
    expect(plainText(markdown)).toBe(`${text} · ${text} · ${text}`);
  },
);
