import type { Localized } from '../core/l10n/locale.ts';
import type { Change, DiffReport } from './diffReport.ts';
import type { Output } from './output.ts';

/** What changed, with `+` for what is new, `-` for what is gone and `~` for what is in another wave. */
export function formatDiffText(
  { applications, moved, dependencies, findings }: DiffReport,
  output: Output,
): string {
  const messages = texts[output.locale];
  const waveText = (wave: bigint | null): string => (wave === null ? messages.undecided : `wave ${wave}`);
  const places = [
    ...moved.map(
      ({ name, scope, before, wave }) => `  ~ ${name}: ${waveText(before)} → ${waveText(wave)}  (${scope})`,
    ),
    ...changeLines(applications, ({ name, wave, scope }) => `${name}: ${waveText(wave)}  (${scope})`),
  ];
  const needs = changeLines(
    dependencies,
    ({ dependent, provider, scope }) => `${dependent} → ${provider}  (${scope})`,
  );
  const found = changeLines(findings, ({ file, message, rule }) => `${file}: ${message}  ${rule}`);
  const sections = [
    [messages.waves, places],
    [messages.dependencies, needs],
    [messages.findings, found],
  ] as const;
  const shown = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [output.paint('bold', title), ...lines].join('\n'));
  return shown.length === 0 ? messages.none : shown.join('\n\n');
}

function changeLines<T>({ added, removed }: Change<T>, describe: (item: T) => string): readonly string[] {
  return [...added.map((item) => `  + ${describe(item)}`), ...removed.map((item) => `  - ${describe(item)}`)];
}

const texts: Localized<
  Readonly<Record<'none' | 'undecided' | 'waves' | 'dependencies' | 'findings', string>>
> = {
  en: {
    none: 'No wave, no dependency and no finding changes.',
    undecided: 'no known wave',
    waves: 'Waves',
    dependencies: 'Dependencies',
    findings: 'Findings',
  },
  fr: {
    none: 'Ni wave, ni dépendance, ni constat ne change.',
    undecided: 'wave inconnue',
    waves: 'Waves',
    dependencies: 'Dépendances',
    findings: 'Constats',
  },
};
