import { placeOfPart, type ApplicationHealth } from '../argoConfig/argoSetup.ts';
import { scopeHealth } from '../argoConfig/scopeHealth.ts';
import type { Localized } from '../l10n/locale.ts';
import { ordersApplications } from '../scopes/ordersApplications.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import { basename } from '../text/posixPath.ts';
import { applicationsIn } from './applicationsIn.ts';
import type { Describer } from './describer.ts';
import { codeSpan } from './markdown.ts';

const text: Localized<Readonly<Record<ApplicationHealth['state'], (file: string | undefined) => string>>> = {
  en: {
    yes: (file) => `Health check for Applications: yes${file === undefined ? '' : `, in ${file}`}.`,
    no: (file) =>
      `Health check for Applications: no${file === undefined ? '' : ` (looked in ${file})`}. Argo CD does not wait until an Application is healthy before it goes on to the next wave.`,
    unknown: () => 'Health check for Applications: unknown.',
  },
  fr: {
    yes: (file) => `Contrôle de santé des Applications : oui${file === undefined ? '' : `, dans ${file}`}.`,
    no: (file) =>
      `Contrôle de santé des Applications : non${file === undefined ? '' : ` (cherché dans ${file})`}. Argo CD n’attend pas qu’une Application soit saine avant de passer à la wave suivante.`,
    unknown: () => 'Contrôle de santé des Applications : inconnu.',
  },
};

/** Whether the waves of a scope's Applications are awaited (S§3.1), as blocks of Markdown; none without waves. */
export function describeHealthCheck(
  scope: Scope,
  { model, locale, link }: Pick<Describer, 'model' | 'locale' | 'link'>,
): readonly string[] {
  if (!ordersApplications(applicationsIn(scope).filter(isOrdered))) return [];
  const { state, part } = scopeHealth(scope, model);
  const file = part && link(placeOfPart(part), codeSpan(basename(part.path)));
  return [text[locale][state](file)];
}

/** Not an ApplicationSet: its health is judged anyway (S§3.2). */
function isOrdered({ resource }: Instance): boolean {
  return resource.kind === 'Application';
}
