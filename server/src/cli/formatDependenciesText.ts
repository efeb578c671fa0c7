import { groupBy } from '../core/collections/groupBy.ts';
import type { Strength } from '../core/dependencies/dependency.ts';
import type { Locale, Localized } from '../core/l10n/locale.ts';
import type { DependenciesReport, DependencyReport, EvidenceReport } from './dependenciesReport.ts';
import type { Output } from './output.ts';

/** Scope by scope who needs whom, each line with its first evidence, then what nobody here answers for. */
export function formatDependenciesText(report: DependenciesReport, output: Output): string {
  const { dependencies, ambiguous, external } = report;
  const texts = messages[output.locale];
  if (dependencies.length + ambiguous.length + external.length === 0) return texts.none;
  const scopes = [...groupBy(dependencies, ({ scope }) => scope)].map(([scope, own]) =>
    [output.paint('bold', scope), ...own.flatMap((each) => formatDependency(each, output))].join('\n'),
  );
  const unclear = ambiguous.map(({ dependent, evidence, candidates }) =>
    openLine(texts.ambiguous(dependent, candidates.join(', ')), evidence, output),
  );
  const elsewhere = external.map(({ dependent, evidence }) => openLine(dependent, evidence, output));
  return [
    ...scopes,
    ...section(texts.unclear, unclear, output),
    ...section(texts.external, elsewhere, output),
  ].join('\n\n');
}

function formatDependency(
  { dependent, provider, strength, evidence }: DependencyReport,
  output: Output,
): readonly string[] {
  const heading = `  ${dependent} → ${provider} ${output.paint('dim', `(${strengths[strength][output.locale]})`)}`;
  return [heading, ...evidence.map((item) => `    ${formatEvidence(item, output)}`)];
}

function openLine(subject: string, evidence: EvidenceReport, output: Output): string {
  return `  ${subject}\n    ${formatEvidence(evidence, output)}`;
}

function formatEvidence({ text, file, line }: EvidenceReport, { paint }: Output): string {
  return `${text} ${paint('dim', `${file}:${line}`)}`;
}

function section(title: string, lines: readonly string[], { paint }: Output): readonly string[] {
  return lines.length === 0 ? [] : [[paint('bold', title), ...lines].join('\n')];
}

export const strengths: Readonly<Record<Strength, Readonly<Record<Locale, string>>>> = {
  declared: { en: 'declared', fr: 'déclarée' },
  hard: { en: 'hard', fr: 'forte' },
  soft: { en: 'soft', fr: 'faible' },
  hint: { en: 'hint', fr: 'indice' },
};

const messages: Localized<{
  readonly none: string;
  readonly unclear: string;
  readonly external: string;
  ambiguous(dependent: string, candidates: string): string;
}> = {
  en: {
    none: 'No dependencies found.',
    unclear: 'Unclear: the files do not tell which Application brings it',
    external: 'External: nothing in this repository provides it',
    ambiguous: (dependent, candidates) => `${dependent} → ${candidates}?`,
  },
  fr: {
    none: 'Aucune dépendance trouvée.',
    unclear: 'Pas clair : les fichiers ne disent pas quelle Application l’apporte',
    external: 'Externe : rien ne le fournit dans ce dépôt',
    ambiguous: (dependent, candidates) => `${dependent} → ${candidates} ?`,
  },
};
