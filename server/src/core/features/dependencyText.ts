import type { Strength } from '../dependencies/dependency.ts';
import type { Localized } from '../l10n/locale.ts';
import type { OrderComparison } from '../scopes/compareOrder.ts';

/** What a dependency means and how its two Applications are ordered, in words behind the name of the dependent. */
export const dependencyText: Localized<{
  readonly strength: Readonly<Record<Strength, string>>;
  readonly relation: Readonly<Record<OrderComparison['relation'], string>>;
}> = {
  en: {
    strength: {
      declared: 'declared',
      hard: 'it cannot be applied or start without',
      soft: 'it keeps trying until it is there',
      hint: 'a comment says so',
    },
    relation: {
      before: 'starts before it: too early',
      same: 'starts together with it: nothing waits',
      after: 'starts after it: in order',
      nested: 'one is part of the other',
      together: 'nothing orders the two',
      unknown: 'the order is not known',
      unordered: 'no common parent orders the two',
    },
  },
  fr: {
    strength: {
      declared: 'déclarée',
      hard: 'sans cela, impossible à appliquer ou à démarrer',
      soft: 'réessaie jusqu’à ce que ce soit là',
      hint: 'un commentaire le dit',
    },
    relation: {
      before: 'démarre avant : trop tôt',
      same: 'démarre en même temps : rien n’attend',
      after: 'démarre après : dans l’ordre',
      nested: 'l’un fait partie de l’autre',
      together: 'rien ne les ordonne',
      unknown: 'l’ordre n’est pas connu',
      unordered: 'aucun parent commun ne les ordonne',
    },
  },
};
