import type { Localized } from '../l10n/locale.ts';
import type { Unresolved } from '../render/renderedResource.ts';
import type { Scope } from '../scopes/scope.ts';
import { firstOf, moreText, type Describer } from './describer.ts';
import { codeSpan, escapeMarkdown } from './markdown.ts';

const unresolvedLimit = 3;

interface Messages {
  scope(name: string): string;
  renderedBy(parent: string): string;
  readonly assumed: string;
  readonly ambiguous: string;
  asIf(revision: string): string;
  readonly unresolved: string;
  lacks(subject: string, reason: string): string;
  readonly reason: Readonly<Record<Unresolved['reason'], string>>;
}

const text: Localized<Messages> = {
  en: {
    scope: (name) => `Scope: ${name}`,
    renderedBy: (parent) => `rendered by ${parent}`,
    assumed: 'assumed, since no Application here renders it',
    ambiguous: 'which others render too',
    asIf: (revision) => `as if ${revision} were this checkout`,
    unresolved: 'Not resolved in this scope:',
    lacks: (subject, reason) => `${subject}: ${reason}`,
    reason: {
      remote: 'lies in another repository',
      missing: 'does not exist',
      helm: 'Helm charts are not rendered',
      plugin: 'plugins are not run',
      invalid: 'cannot be read',
      cycle: 'includes itself',
      unsupported: 'is not supported',
      template: 'a template decides it',
      outsideWorkspace: 'lies outside of the workspace',
    },
  },
  fr: {
    scope: (name) => `Portée : ${name}`,
    renderedBy: (parent) => `rendue par ${parent}`,
    assumed: 'supposée, car aucune Application ne la rend ici',
    ambiguous: 'que d’autres rendent aussi',
    asIf: (revision) => `comme si ${revision} était ce dépôt local`,
    unresolved: 'Non résolu dans cette portée :',
    lacks: (subject, reason) => `${subject} : ${reason}`,
    reason: {
      remote: 'se trouve dans un autre dépôt',
      missing: 'n’existe pas',
      helm: 'les charts Helm ne sont pas rendus',
      plugin: 'les plugins ne sont pas exécutés',
      invalid: 'est illisible',
      cycle: 's’inclut lui-même',
      unsupported: 'n’est pas pris en charge',
      template: 'un modèle en décide',
      outsideWorkspace: 'se trouve hors de l’espace de travail',
    },
  },
};

/** One line of Markdown: the scope's name, and its parent or that it is assumed (design.md §2). */
export function describeScope(scope: Scope, { locale, link }: Pick<Describer, 'locale' | 'link'>): string {
  const messages = text[locale];
  const name = messages.scope(codeSpan(scope.name));
  if (!scope.parent) return `${name}, ${messages.assumed}.`;
  const { place, name: parent } = scope.parent.resource;
  const parts = [
    name,
    messages.renderedBy(link(place, escapeMarkdown(parent))),
    ...(scope.parentIsAmbiguous ? [messages.ambiguous] : []),
    ...revisionsOf(scope).map((revision) => messages.asIf(codeSpan(revision))),
  ];
  return `${parts.join(', ')}.`;
}

/** What a scope lacks because we could not render it, as blocks of Markdown. */
export function describeUnresolved({ unresolved }: Scope, { locale, link }: Describer): readonly string[] {
  if (unresolved.length === 0) return [];
  const messages = text[locale];
  const { shown, more } = firstOf(unresolved, unresolvedLimit);
  const items = shown.map(({ subject, reason, place }) =>
    messages.lacks(link(place, codeSpan(subject)), messages.reason[reason]),
  );
  if (more > 0) items.push(moreText[locale](more));
  return [[messages.unresolved, '', ...items.map((item) => `- ${item}`)].join('\n')];
}

/** A revision other than the branch that is checked out is taken to have the checkout's content (design.md §3.1). */
function revisionsOf({ parent }: Scope): readonly string[] {
  const sources = parent?.resource.application?.sources ?? [];
  const revisions = sources.flatMap(({ path, targetRevision }) =>
    path === undefined || targetRevision === undefined || targetRevision === 'HEAD' ? [] : [targetRevision],
  );
  return [...new Set(revisions)];
}
