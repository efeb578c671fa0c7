import type { Localized } from '../core/l10n/locale.ts';
import type { Change, DiffReport } from './diffReport.ts';
import type { Output } from './output.ts';

/** What changed, with `+` for what is new, `-` for what is gone, `~` for another wave and `!` for a warning. */
export function formatDiffText(
  { applications, moved, dependencies, findings, unheeded }: DiffReport,
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
  const late = unheeded.map(({ kind, name, scope }) => `  ! ${kind} ${name}  (${scope})`);
  const sections = [
    [messages.waves, places],
    [messages.dependencies, needs],
    [messages.findings, found],
    [messages.unheeded, late],
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
  Readonly<Record<'none' | 'undecided' | 'waves' | 'dependencies' | 'findings' | 'unheeded', string>>
> = {
  en: {
    none: 'No wave, no dependency and no finding changes.',
    undecided: 'no known wave',
    waves: 'Waves',
    dependencies: 'Dependencies',
    findings: 'Findings',
    unheeded:
      'Deleted and changed at once: the new wave and options come too late. Change them in a commit before.',
  },
  fr: {
    none: 'Ni wave, ni dépendance, ni constat ne change.',
    undecided: 'wave inconnue',
    waves: 'Waves',
    dependencies: 'Dépendances',
    findings: 'Constats',
    unheeded:
      'Supprimés et modifiés à la fois : la nouvelle wave et les options arrivent trop tard. Modifiez-les dans un commit précédent.',
  },
};
