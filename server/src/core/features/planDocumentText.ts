import type { Localized } from '../l10n/locale.ts';
import type { PlanMode } from '../plan/planByMode.ts';
import type { PlanRow } from '../plan/describePlan.ts';

/** The headings under which the changes of a plan are confirmed, by what speaks for them. */
export const planGroupText: Localized<
  Readonly<Record<PlanRow['kind'], { readonly label: string; readonly description: string }>>
> = {
  en: {
    behind: { label: 'Behind what they need', description: 'a dependency pushes them into a later wave' },
    before: {
      label: 'In front of what needs them',
      description: 'a dependency pulls them into an earlier wave',
    },
    band: { label: 'Into their bands', description: 'as .sync-waves.yaml says' },
    default: { label: 'Into the default wave', description: 'as .sync-waves.yaml says' },
    kept: { label: 'Other waves', description: 'as they are now' },
    renumbered: { label: 'With gaps', description: 'the order stays' },
    merged: { label: 'Merged waves', description: 'nothing separates them' },
    moved: { label: 'Moved', description: 'as asked' },
    removed: { label: 'Waves that order nothing', description: 'no order changes without them' },
    aligned: { label: 'As in the other environment', description: 'both get the same waves' },
  },
  fr: {
    behind: {
      label: 'Après ce dont elles ont besoin',
      description: 'une dépendance les pousse vers une wave plus tardive',
    },
    before: {
      label: 'Avant ce qui a besoin d’elles',
      description: 'une dépendance les tire vers une wave plus précoce',
    },
    band: { label: 'Dans leurs bandes', description: 'comme le dit .sync-waves.yaml' },
    default: { label: 'Dans la wave par défaut', description: 'comme le dit .sync-waves.yaml' },
    kept: { label: 'Autres waves', description: 'telles qu’elles sont' },
    renumbered: { label: 'Avec des écarts', description: 'l’ordre reste' },
    merged: { label: 'Waves fusionnées', description: 'rien ne les sépare' },
    moved: { label: 'Déplacées', description: 'comme demandé' },
    removed: { label: 'Waves qui n’ordonnent rien', description: 'aucun ordre ne change sans elles' },
    aligned: { label: 'Comme dans l’autre environnement', description: 'les deux ont alors les mêmes waves' },
  },
};

interface PlanDocumentText {
  readonly title: Readonly<Record<PlanMode, string>>;
  counts(changes: number, conflicts: number): string;
  readonly nothing: string;
  saved(waves: number): string;
  readonly unwritten: string;
  readonly columns: readonly [name: string, from: string, to: string, removes: string, reason: string];
  readonly unset: string;
  /** For an Application that is created. */
  readonly isNew: string;
  readonly conflicts: string;
  readonly missing: string;
}

/** The words of the preview of a plan. */
export const planDocumentText: Localized<PlanDocumentText> = {
  en: {
    title: {
      plan: 'Planned waves',
      renumber: 'Waves with gaps',
      compact: 'Merged waves',
      pointless: 'Waves that order nothing',
      move: 'Moved wave',
      align: 'Waves of another environment',
    },
    counts: (changes, conflicts) =>
      `${changes} ${changes === 1 ? 'change' : 'changes'}, ${conflicts} ${conflicts === 1 ? 'conflict' : 'conflicts'}.`,
    nothing: 'Nothing has to change.',
    saved: (waves) => (waves === 1 ? '1 wave is saved.' : `${waves} waves are saved.`),
    unwritten: 'Nothing is written yet.',
    columns: ['Application', 'From', 'To', 'Removes', 'Why'],
    unset: 'none',
    isNew: 'new',
    conflicts: 'Conflicts',
    missing: 'Missing',
  },
  fr: {
    title: {
      plan: 'Waves planifiées',
      renumber: 'Waves avec écarts',
      compact: 'Waves fusionnées',
      pointless: 'Waves qui n’ordonnent rien',
      move: 'Wave déplacée',
      align: 'Waves d’un autre environnement',
    },
    counts: (changes, conflicts) =>
      `${changes} ${changes > 1 ? 'changements' : 'changement'}, ${conflicts} ${conflicts > 1 ? 'conflits' : 'conflit'}.`,
    nothing: 'Rien n’a besoin de changer.',
    saved: (waves) => (waves > 1 ? `${waves} waves sont économisées.` : `${waves} wave est économisée.`),
    unwritten: 'Rien n’est encore écrit.',
    columns: ['Application', 'De', 'À', 'Supprime', 'Pourquoi'],
    unset: 'aucune',
    isNew: 'nouvelle',
    conflicts: 'Conflits',
    missing: 'Ce qui manque',
  },
};
