import { hover, type Hover } from '../../server/src/core/features/hover.ts';
import type { Locale } from '../../server/src/core/l10n/locale.ts';
import { fixtureFolder } from '../kit/fixture.ts';
import { workspaceFrom, type WorkspaceFixture } from '../kit/workspaceFrom.ts';
import { platform } from './platform.ts';

/** The hover at the cursor of a fixture; links show where they lead. */
export function hoverIn({ snapshot, cursor }: WorkspaceFixture, locale: Locale = 'en'): Hover | undefined {
  if (!cursor) throw new Error('The fixture has no cursor.');
  return hover(snapshot, cursor, {
    locale,
    link: ({ path, range }, label) => `[${label}](${path.slice(fixtureFolder.length + 1)}:${range.start})`,
  });
}

export const markdownIn = (fixture: string, locale?: Locale) =>
  hoverIn(workspaceFrom(fixture), locale)?.markdown;

/** The platform with the cursor before a text of it. */
export function platformAt(text: string): string {
  if (!platform.includes(text)) throw new Error(`The platform has no ${text}`);
  return platform.replace(text, `$0${text}`);
}

/** What names the Application that a hover is about. */
export const titlesIn = (fixture: string) => markdownIn(fixture)?.match(/^\*\*.*/gm);
