import type { Localized } from '../core/l10n/locale.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import type { Output } from './output.ts';

/** Says what could not be looked into: that nothing is reported about it must not look like praise. */
export function remarkUnjudged({ snapshot }: LoadedWorkspace, output: Output): void {
  const { scopes, argoScopes } = snapshot.model;
  const messages = texts[output.locale];
  const open = scopes.filter(({ unresolved }) => unresolved.length > 0);
  if (open.length > 0) output.remark(messages.partly(open.length, scopes.length));
  if (argoScopes.length === 0) output.remark(messages.nothing);
}

interface Messages {
  readonly nothing: string;
  partly(open: number, all: number): string;
}

const texts: Localized<Messages> = {
  en: {
    nothing:
      'No Application can be read here. What Helm templates and other programs make of these files is not known.',
    partly: (open, all) =>
      `${open} of ${all} ${all === 1 ? 'scope' : 'scopes'} could not be rendered completely: Helm charts, templates, remote bases, generators or plugins. Nothing is reported about what depends on them.`,
  },
  fr: {
    nothing:
      'Aucune Application ne peut être lue ici. Ce que les modèles Helm et d’autres programmes font de ces fichiers n’est pas connu.',
    partly: (open, all) =>
      `${open} ${all === 1 ? 'portée' : 'portées'} sur ${all} n’ont pas pu être entièrement rendues : charts Helm, modèles, bases distantes, générateurs ou plugins. Rien n’est signalé sur ce qui en dépend.`,
  },
};
