import type { Strength } from '../dependencies/dependency.ts';
import type { Localized } from '../l10n/locale.ts';
import type { OrderComparison } from '../scopes/compareOrder.ts';

/** How dependencies are spoken of. */
interface DependencyWords {
  /** In a tree: that a provider is needed. */
  needs(name: string): string;
  wave(wave: string): string;
  evidence(strength: string, quoted: string): string;
  readonly relation: Readonly<Record<OrderComparison['relation'], string>>;
  readonly strength: Readonly<Record<Strength, string>>;
}

/** The words for dependencies in hovers and trees. */
export const dependencyWords: Localized<DependencyWords> = {
  en: {
    needs: (name) => `needs ${name}`,
    wave: (wave) => `wave ${wave}`,
    evidence: (strength, quoted) => `${strength}: ${quoted}`,
    relation: {
      before: 'syncs earlier',
      same: 'syncs in the same wave',
      after: 'syncs later',
      together: 'generated together, so no order',
      nested: 'one is part of the other',
      unknown: 'the order is not known',
      unordered: 'no common scope, so no order',
    },
    strength: { declared: 'declared', hard: 'hard', soft: 'soft', hint: 'hint' },
  },
  fr: {
    needs: (name) => `nécessite ${name}`,
    wave: (wave) => `wave ${wave}`,
    evidence: (strength, quoted) => `${strength} : ${quoted}`,
    relation: {
      before: 'synchronisée plus tôt',
      same: 'synchronisée dans la même wave',
      after: 'synchronisée plus tard',
      together: 'générées ensemble, donc sans ordre',
      nested: 'l’une fait partie de l’autre',
      unknown: 'l’ordre n’est pas connu',
      unordered: 'pas de portée commune, donc pas d’ordre',
    },
    strength: { declared: 'déclarée', hard: 'forte', soft: 'faible', hint: 'indice' },
  },
};
