import type { Localized } from '../core/l10n/locale.ts';
import type { ApplicationReport, ListReport, ScopeReport } from './listReport.ts';
import type { Output } from './output.ts';

/** The scopes one below the other, each a table of its Applications. */
export function formatListText({ scopes }: ListReport, output: Output): string {
  if (scopes.length === 0) return texts.none[output.locale];
  return scopes.map((scope) => formatScope(scope, output)).join('\n\n');
}

function formatScope(scope: ScopeReport, { locale, paint }: Output): string {
  const set = scope.applications.filter(({ waveSet }) => waveSet).length;
  const origin = scope.parent === null ? texts.assumed[locale] : texts.parent[locale](scope.parent);
  const ambiguous = scope.ambiguous ? texts.ambiguous[locale] : '';
  const counts = texts.counts[locale](scope.applications.length, set);
  const heading = `${paint('bold', scope.name)} ${paint('dim', `(${origin}${ambiguous}): ${counts}`)}`;
  const rows = scope.applications.map(cellsOf);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(([wave = '', name = '', namespace = '', place = '']) =>
    [
      wave.padStart(widths[0] ?? 0),
      name.padEnd(widths[1] ?? 0),
      namespace.padEnd(widths[2] ?? 0),
      paint('dim', place),
    ].join('  '),
  );
  return [heading, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** A wave that nobody has set stands in brackets. */
function cellsOf(application: ApplicationReport): readonly string[] {
  const { kind, name, namespace, wave, waveSet, file, line } = application;
  const shownWave = wave === null ? '?' : waveSet ? String(wave) : `(${wave})`;
  const shownName = kind === 'ApplicationSet' ? `${name} [ApplicationSet]` : name;
  return [shownWave, shownName, namespace ?? '-', `${file}:${line}`];
}

const texts = {
  none: { en: 'No Applications found.', fr: 'Aucune Application trouvée.' },
  assumed: { en: 'assumed', fr: 'supposée' },
  parent: {
    en: (name) => `rendered by ${name}`,
    fr: (name) => `rendue par ${name}`,
  } satisfies Localized<(name: string) => string>,
  ambiguous: { en: ' and others', fr: ' et d’autres' },
  counts: {
    en: (all, set) => `${all} ${all === 1 ? 'Application' : 'Applications'}, ${set} with a wave`,
    fr: (all, set) => `${all} ${all === 1 ? 'Application' : 'Applications'}, ${set} avec une wave`,
  } satisfies Localized<(all: number, set: number) => string>,
};
