import type { Band, PlacedConfig } from '../config/config.ts';
import { nearestPlacedConfig } from '../config/nearestConfig.ts';
import type { Dependency } from '../dependencies/dependency.ts';
import { applicationsIn, byName, compareText } from '../features/applicationsIn.ts';
import { byPlaceInScope } from '../features/byPlaceInScope.ts';
import { dependencyText } from '../features/dependencyText.ts';
import { describeScope } from '../features/describeScope.ts';
import { FindingIndex } from '../features/findingIndex.ts';
import { escapeMarkdown } from '../features/markdown.ts';
import { coverageOf, hasWave } from '../features/summary.ts';
import { placeText } from '../features/waveText.ts';
import type { Locale } from '../l10n/locale.ts';
import { severities, severityText } from '../l10n/severityText.ts';
import type { Finding } from '../rules/finding.ts';
import { nameWithKind } from '../rules/nameWithKind.ts';
import { rulePage } from '../rules/rulePage.ts';
import { compareOrder } from '../scopes/compareOrder.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { FilePath } from '../text/place.ts';
import { isInside, relativePath } from '../text/posixPath.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { markdownTable } from './markdownTable.ts';
import { waveReportText, type WaveReportText } from './waveReportText.ts';

export interface WaveReportOptions {
  readonly locale: Locale;
  /** The names of the scopes that it is about; empty for all. */
  readonly scopes: readonly string[];
  /** The workspace folder that it is about. */
  readonly folder: FilePath;
  /** The directory that links are relative to: that of the file it is written into. */
  readonly directory: FilePath;
}

/**
 * The waves of a workspace as lines of Markdown: coverage, strategy, the Applications by wave, who needs whom and open
 * findings. It names no lines of files and pads no table, so that what did not change stays the same text.
 *
 * @param snapshot its findings are in the language of the report
 */
export function waveReport(snapshot: Snapshot, options: WaveReportOptions): readonly string[] {
  const words = waveReportText[options.locale];
  const scopes = reportedScopes(snapshot, options);
  const applications = scopes.flatMap(applicationsIn);
  const report: Report = { snapshot, options, words, scopes, applications };
  const { applications: all, withWave } = coverageOf(applications);
  return [
    `<!-- ${words.notice} -->`,
    '',
    `## ${words.title}`,
    '',
    all === 0 ? words.none : words.coverage(withWave, all),
    ...strategy(report),
    ...scopes.flatMap((scope) => ['', ...scopeSection(scope, report)]),
    ...findings(report),
  ];
}

interface Report {
  readonly snapshot: Snapshot;
  readonly options: WaveReportOptions;
  readonly words: WaveReportText;
  readonly scopes: readonly Scope[];
  readonly applications: readonly Instance[];
}

function reportedScopes({ model }: Snapshot, { scopes, folder }: WaveReportOptions): readonly Scope[] {
  return model.scopes.filter(
    (scope) =>
      applicationsIn(scope).length > 0 &&
      (scopes.length === 0 || scopes.includes(scope.name)) &&
      scope.folder === folder,
  );
}

function strategy(report: Report): readonly string[] {
  const { words, applications, snapshot, options } = report;
  const configs = new Set(
    applications.flatMap(
      ({ resource }) => nearestPlacedConfig(snapshot.model.configs, resource.place.path) ?? [],
    ),
  );
  const blocks = [...configs].flatMap((placed) => describeStrategy(placed, options, words));
  return blocks.length === 0 ? [] : ['', `### ${words.strategy}`, ...blocks];
}

function describeStrategy(
  { path, config: { bands, pins, defaultWave } }: PlacedConfig,
  options: WaveReportOptions,
  words: WaveReportText,
): readonly string[] {
  if (bands.length === 0 && pins.length === 0 && defaultWave === undefined) return [];
  return [
    '',
    fileLink(path, options),
    ...(bands.length === 0
      ? []
      : [
          '',
          ...markdownTable(
            words.bandColumns,
            bands.map((band) => bandCells(band, words)),
          ),
        ]),
    ...(pins.length === 0 ? [] : ['', words.pins(pins.map(({ value }) => escapeMarkdown(value)).join(', '))]),
    ...(defaultWave === undefined ? [] : ['', words.defaultWave(defaultWave)]),
  ];
}

function bandCells(
  { name, from, to, reserved, apps, paths }: Band,
  words: WaveReportText,
): readonly string[] {
  const globs = [...(apps ?? []), ...(paths ?? [])].map(escapeMarkdown);
  const others = reserved ? words.reserved : words.others;
  return [
    from === to ? from.toString() : words.range(from, to),
    escapeMarkdown(name ?? ''),
    globs.length === 0 ? others : globs.join(', '),
  ];
}

function scopeSection(scope: Scope, { snapshot, options, words }: Report): readonly string[] {
  const applications = applicationsIn(scope).toSorted(byPlaceInScope);
  const { locale } = options;
  const origin = describeScope(scope, { locale, link: ({ path }, label) => link(label, path, options) });
  const covered = words.coverage(applications.filter(hasWave).length, applications.length);
  const rows = applications.map((instance) => [placeCell(instance, words), nameLink(instance, options)]);
  const edges = applications.toSorted(byName).flatMap((instance) => snapshot.model.graph.of(instance));
  return [
    `### ${escapeMarkdown(scope.name)}`,
    '',
    scope.order === 'waves' ? `${origin} ${covered}` : origin,
    '',
    ...markdownTable(words.columns[scope.order], rows),
    ...(edges.length === 0 ? [] : ['', `#### ${words.dependencies}`, '', ...dependencyTable(edges, options)]),
  ];
}

function placeCell(instance: Instance, { notSet }: WaveReportText): string {
  const place = placeText(instance);
  return instance.scope.order !== 'waves' || hasWave(instance) ? place : `${place} (${notSet})`;
}

function dependencyTable(edges: readonly Dependency[], options: WaveReportOptions): readonly string[] {
  const { relation, strength } = dependencyText[options.locale];
  const words = waveReportText[options.locale];
  const rows = edges.map(({ dependent, provider, evidence: [strongest], ...edge }) => [
    nameLink(dependent, options),
    nameLink(provider, options),
    relation[compareOrder(dependent, provider).relation],
    words.evidence(strength[edge.strength], escapeMarkdown(strongest?.text ?? '')),
  ]);
  return markdownTable(words.dependencyColumns, rows);
}

function findings(report: Report): readonly string[] {
  const { options, words } = report;
  const found = reportedFindings(report).toSorted(bySeverityAndFile);
  const rows = found.map(({ severity, place, message, rule }) => [
    severityText[severity][options.locale],
    fileLink(place.path, options),
    escapeMarkdown(message),
    `[${rule}](${rulePage(rule)})`,
  ]);
  return [
    '',
    `### ${words.findings}`,
    '',
    ...(rows.length === 0 ? [words.noFindings] : markdownTable(words.findingColumns, rows)),
  ];
}

function reportedFindings({ snapshot, options, scopes, applications }: Report): readonly Finding[] {
  if (options.scopes.length === 0)
    return [...snapshot.findings.values()].flat().filter(({ place }) => isInside(options.folder, place.path));
  const index = new FindingIndex(snapshot);
  const about = [
    ...scopes.flatMap((scope) => index.ofScope(scope)),
    ...applications.flatMap((application) => index.of(application)),
  ];
  return [...new Set(about)];
}

function bySeverityAndFile(one: Finding, other: Finding): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    compareText(one.place.path, other.place.path) ||
    one.place.range.start - other.place.range.start
  );
}

function nameLink(instance: Instance, options: WaveReportOptions): string {
  return link(escapeMarkdown(nameWithKind(instance)), instance.resource.place.path, options);
}

function fileLink(path: FilePath, options: WaveReportOptions): string {
  return link(escapeMarkdown(relativePath(options.folder, path)), path, options);
}

/** @param label Markdown */
function link(label: string, path: FilePath, options: WaveReportOptions): string {
  const way = relativePath(options.directory, path).split('/').map(encodeURIComponent).join('/');
  return `[${label}](${way.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
