import { stepsOf } from '../applicationSet/rollingSync.ts';
import type { Localized } from '../l10n/locale.ts';
import { entryOf, type Tree } from '../render/kustomize/tree.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import { generatedReport, steppedBy, unmatched } from './generatedScopes.ts';
import type { ScopeRule } from './rule.ts';

const text: Localized<{ message(name: string, step: string): string }> = {
  en: {
    message: (name, step) =>
      `${name}: step ${step} of the RollingSync takes none of the generated Applications. Adjust its values, or remove the step.`,
  },
  fr: {
    message: (name, step) =>
      `${name} : l’étape ${step} du RollingSync ne prend aucune des Applications générées. Adaptez ses valeurs ou supprimez l’étape.`,
  },
};

/** A step without Applications is passed at once (S§4.2, S§7.5). An Application in no step would be the cause. */
export const rollingsyncStepEmpty: ScopeRule = {
  id: 'rollingsync-step-empty',
  over: 'scope',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'A step of the RollingSync takes no Application',
    fr: 'Une étape du RollingSync ne prend aucune Application',
  },
  check: (scope, { settings: { locale } }) => {
    const applicationSet = steppedBy(scope);
    if (!applicationSet || scope.instances.length === 0 || unmatched(scope).length > 0) return [];
    const taken = new Set(scope.instances.flatMap(({ resource }) => stepsOf(resource.labels, scope.steps)));
    return scope.steps.flatMap((_, index) => {
      if (taken.has(index + 1)) return [];
      const message = text[locale].message(applicationSet.resource.name, String(index + 1));
      return [generatedReport(applicationSet, message, stepPlace(applicationSet, index))];
    });
  },
};

/** The first key of the step, where that stands in a file. */
function stepPlace({ resource }: Instance, index: number): Place | undefined {
  const steps = ['spec', 'strategy', 'rollingSync', 'steps'].reduce<Tree | undefined>(
    (tree, key) => entryOf(tree, key),
    resource.content(),
  );
  const step = steps?.kind === 'sequence' ? steps.items[index] : undefined;
  const expressions = entryOf(step, 'matchExpressions');
  const key = entryOf(expressions?.kind === 'sequence' ? expressions.items[0] : undefined, 'key');
  return key?.kind === 'scalar' ? key.origin?.place : undefined;
}
