import type { UnresolvedReference } from '../dependencies/dependency.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Fix } from './finding.ts';
import type { Report, RuleContext, WorkspaceRule } from './rule.ts';

const text: Localized<{
  message(dependent: string, name: string): string;
  nearest(name: string): string;
  fix(name: string): string;
}> = {
  en: {
    message: (dependent, name) =>
      `${dependent} names ${name}, but no Application of that name is in this workspace. The dependency has no effect.`,
    nearest: (name) => ` Do you mean ${name}?`,
    fix: (name) => `Change it to ${name}`,
  },
  fr: {
    message: (dependent, name) =>
      `${dependent} nomme ${name}, mais aucune Application de ce nom n’est dans cet espace de travail. La dépendance est sans effet.`,
    nearest: (name) => ` Vouliez-vous dire ${name} ?`,
    fix: (name) => `Remplacer par ${name}`,
  },
};

/** A declared dependency names an Application that there is not (design.md §3.2). */
export const dependencyUnknown: WorkspaceRule = {
  id: 'dependency-unknown',
  over: 'workspace',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'A declared dependency names nothing in the workspace',
    fr: 'Une dépendance déclarée ne nomme rien dans l’espace de travail',
  },
  check: (context) =>
    context.model.graph.unresolved
      .filter(({ evidence }) => evidence.strength === 'declared')
      .flatMap((reference) => report(reference, context) ?? []),
};

function report(reference: UnresolvedReference, context: RuleContext): Report | undefined {
  const { instance, name, outcome, evidence } = reference;
  if (outcome.kind !== 'unknown') return undefined;
  const messages = text[context.settings.locale];
  const dependent = instance.resource.name;
  const nearest = outcome.nearest === undefined ? '' : messages.nearest(outcome.nearest);
  return {
    place: evidence.place,
    message: messages.message(dependent, name) + nearest,
    related: [],
    application: dependent,
    provider: name,
    scope: instance.scope.name,
    fixes:
      outcome.nearest === undefined
        ? []
        : [replaceFix(reference, outcome.nearest, messages.fix(outcome.nearest))],
  };
}

function replaceFix({ evidence }: UnresolvedReference, name: string, title: string): Fix {
  const { path, range } = evidence.place;
  return { title, safe: false, edits: [{ type: 'replaceText', path, range, text: name }] };
}
