import type { Localized } from '../l10n/locale.ts';
import type { Scope } from '../scopes/scope.ts';

/** The words of the wave report. */
export interface WaveReportText {
  readonly title: string;
  readonly notice: string;
  coverage(withWave: number, all: number): string;
  readonly none: string;
  readonly strategy: string;
  readonly bandColumns: readonly string[];
  range(from: bigint, to: bigint): string;
  readonly reserved: string;
  readonly others: string;
  pins(names: string): string;
  defaultWave(wave: bigint): string;
  /** Of the table of Applications, by what orders them. */
  readonly columns: Readonly<Record<Scope['order'], readonly string[]>>;
  readonly notSet: string;
  readonly dependencies: string;
  readonly dependencyColumns: readonly string[];
  evidence(strength: string, quoted: string): string;
  readonly findings: string;
  readonly findingColumns: readonly string[];
  readonly noFindings: string;
}

export const waveReportText: Localized<WaveReportText> = {
  en: {
    title: 'Sync waves',
    notice: 'Written by Sync Waves. What stands between the two markers is replaced the next time.',
    coverage: (withWave, all) =>
      `${withWave} of ${all} ${all === 1 ? 'Application' : 'Applications'} ${withWave === 1 || all === 1 ? 'has' : 'have'} a wave.`,
    none: 'There are no Applications here.',
    strategy: 'Strategy',
    bandColumns: ['Waves', 'Band', 'Applications'],
    range: (from, to) => `${from} to ${to}`,
    reserved: 'reserved',
    others: 'all others',
    pins: (names) => `No plan moves: ${names}.`,
    defaultWave: (wave) => `Applications that nothing else places get wave ${wave}.`,
    columns: {
      waves: ['Wave', 'Application'],
      steps: ['Step', 'Application'],
      none: ['Order', 'Application'],
    },
    notSet: 'not set',
    dependencies: 'Dependencies',
    dependencyColumns: ['Application', 'Needs', 'Order', 'Evidence'],
    evidence: (strength, quoted) => `${strength}: ${quoted}`,
    findings: 'Open findings',
    findingColumns: ['Severity', 'File', 'Finding', 'Rule'],
    noFindings: 'None.',
  },
  fr: {
    title: 'Sync waves',
    notice: 'Écrit par Sync Waves. Ce qui se trouve entre les deux marques est remplacé la prochaine fois.',
    coverage: (withWave, all) =>
      `${withWave} ${all > 1 ? `des ${all} Applications` : `Application sur ${all}`} ${withWave > 1 ? 'ont' : 'a'} une wave.`,
    none: 'Il n’y a pas d’Applications ici.',
    strategy: 'Stratégie',
    bandColumns: ['Waves', 'Bande', 'Applications'],
    range: (from, to) => `${from} à ${to}`,
    reserved: 'réservée',
    others: 'toutes les autres',
    pins: (names) => `Aucun plan ne déplace : ${names}.`,
    defaultWave: (wave) => `Les Applications que rien d’autre ne place reçoivent la wave ${wave}.`,
    columns: {
      waves: ['Wave', 'Application'],
      steps: ['Étape', 'Application'],
      none: ['Ordre', 'Application'],
    },
    notSet: 'non fixée',
    dependencies: 'Dépendances',
    dependencyColumns: ['Application', 'Nécessite', 'Ordre', 'Preuve'],
    evidence: (strength, quoted) => `${strength} : ${quoted}`,
    findings: 'Constats ouverts',
    findingColumns: ['Gravité', 'Fichier', 'Constat', 'Règle'],
    noFindings: 'Aucun.',
  },
};
