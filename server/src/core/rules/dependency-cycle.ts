import type { Dependency } from '../dependencies/dependency.ts';
import { findCycles } from '../dependencies/findCycles.ts';
import type { Localized } from '../l10n/locale.ts';
import { isFirm } from './dependsInCircle.ts';
import type { Report, RuleContext, WorkspaceRule } from './rule.ts';

const text: Localized<{
  message(first: string, chain: string): string;
  step(dependent: string, provider: string): string;
}> = {
  en: {
    message: (first, chain) =>
      `${first} needs itself in the end: ${chain}. No waves can put them in order. Remove one of these dependencies.`,
    step: (dependent, provider) => `${dependent} needs ${provider}.`,
  },
  fr: {
    message: (first, chain) =>
      `${first} a finalement besoin de lui-même : ${chain}. Aucune wave ne peut les ordonner. Supprimez une de ces dépendances.`,
    step: (dependent, provider) => `${dependent} a besoin de ${provider}.`,
  },
};

/** Firm dependencies that go round in a circle (design.md §3.2): one finding per cycle. */
export const dependencyCycle: WorkspaceRule = {
  id: 'dependency-cycle',
  over: 'workspace',
  severity: 'error',
  fixable: false,
  title: {
    en: 'Applications depend on each other in a circle',
    fr: 'Des Applications dépendent les unes des autres en cercle',
  },
  check: (context) =>
    findCycles(context.model.graph.dependencies.filter(isFirm)).flatMap((cycle) => report(cycle, context)),
};

function report(cycle: readonly Dependency[], context: RuleContext): readonly Report[] {
  const [first] = cycle;
  if (!first) return [];
  const messages = text[context.settings.locale];
  const names = cycle.map(({ dependent }) => dependent.resource.name);
  const start = first.dependent.resource.name;
  const isDeclared = cycle.every(({ strength }) => strength === 'declared');
  return [
    {
      severity: isDeclared ? 'error' : 'warning',
      place: first.evidence[0]?.place ?? first.dependent.resource.place,
      message: messages.message(start, [...names, start].join(' → ')),
      related: cycle.flatMap(({ dependent, provider, evidence }) => {
        const message = messages.step(dependent.resource.name, provider.resource.name);
        return evidence.slice(0, 1).map(({ place }) => ({ place, message }));
      }),
      application: start,
      provider: first.provider.resource.name,
      scope: first.dependent.scope.name,
      fixes: [],
    },
  ];
}
