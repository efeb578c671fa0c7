import type { ListedWave } from '../facts/readListedWaves.ts';
import type { FilePath } from '../text/place.ts';
import { staleCommentText } from './staleCommentText.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';

/** In a list of values, a free comment states the wave of another entry, and that one has another wave. */
export const listedWaveCommentStale: FileRule = {
  id: 'listed-wave-comment-stale',
  over: 'file',
  severity: 'hint',
  fixable: true,
  title: {
    en: 'A comment in a list of values states a wave that is not true',
    fr: 'Un commentaire dans une liste de valeurs indique une wave qui n’est pas la bonne',
  },
  check: ({ path, listedWaves }, context) => listedWaves.flatMap((list) => reportsOn(list, path, context)),
};

function reportsOn(
  list: readonly ListedWave[],
  path: FilePath,
  { settings }: RuleContext,
): readonly Report[] {
  const messages = staleCommentText[settings.locale];
  return list.flatMap(({ name: application, comments }) =>
    comments.flatMap(({ name, wave: stated }): readonly Report[] => {
      const named = list.filter((entry) => entry.name === name.value);
      const [{ wave } = { wave: undefined }] = named;
      // A name that stands twice is in two waves, perhaps.
      if (!stated || !wave || named.length > 1 || wave.value === stated.value) return [];
      const edit = { type: 'replaceText', path, range: stated.range, text: wave.value.toString() } as const;
      return [
        {
          place: { path, range: stated.range },
          message: messages.message(name.value, stated.value, wave.value),
          related: [{ place: { path, range: wave.range }, message: messages.here }],
          application,
          provider: name.value,
          fixes: [{ title: messages.fix(wave.value), safe: true, edits: [edit] }],
        },
      ];
    }),
  );
}
