import type { Localized } from '../l10n/locale.ts';
import { entryOf, textOf, type Tree } from '../render/kustomize/tree.ts';
import type { Scope } from '../scopes/scope.ts';
import { generatedReport } from './generatedScopes.ts';
import type { ScopeRule } from './rule.ts';

const text: Localized<{ message(name: string, field: string, value: string): string }> = {
  en: {
    message: (name, field, value) =>
      `${name}: ${field} becomes ${value}, since no generator sets the parameter. Argo CD goes on with that text. Add the parameter, or take it out of the template.`,
  },
  fr: {
    message: (name, field, value) =>
      `${name} : ${field} devient ${value}, car aucun générateur ne définit le paramètre. Argo CD continue avec ce texte. Ajoutez le paramètre ou retirez-le du modèle.`,
  },
};

/**
 * An unknown parameter stays as written, or becomes `<no value>` (S§6, S§7.5). With `missingkey=error` Argo CD itself
 * tells of it. One finding for an ApplicationSet: the others have the same cause, or turn up next.
 */
export const appsetMissingParam: ScopeRule = {
  id: 'appset-missing-param',
  over: 'scope',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'An ApplicationSet uses a parameter that nothing sets',
    fr: 'Un ApplicationSet utilise un paramètre que rien ne définit',
  },
  check: (scope, { settings: { locale } }) => {
    const { parent } = scope;
    if (!parent || !isExpanded(scope)) return [];
    const spec = entryOf(parent.resource.content(), 'spec');
    const isGo = textOf(entryOf(spec, 'goTemplate')) === 'true';
    if (isGo && isStrict(spec)) return [];
    const found = scope.instances
      .flatMap(({ resource }) => texts(resource.content(), []))
      .find(({ value }) => (isGo ? isWithoutValue(value) : unknownTag.test(value)));
    if (!found) return [];
    const { name } = parent.resource;
    const message = text[locale].message(name, found.path.join('.'), JSON.stringify(found.value));
    return [generatedReport(parent, message)];
  },
};

/** A missing parameter itself leaves a template behind. */
function isExpanded({ order, unresolved }: Scope): boolean {
  return order !== 'waves' && unresolved.every(({ reason }) => reason === 'template');
}

function isStrict(spec: Tree | undefined): boolean {
  const options = entryOf(spec, 'goTemplateOptions');
  return (
    options?.kind === 'sequence' && options.items.some((item) => textOf(item)?.startsWith('missingkey='))
  );
}

/** A parameter's name; what starts with a dot or a dollar sign is meant for another program. */
const unknownTag = /\{\{\s*(?!end\b|else\b)[A-Za-z][\w.[\]-]*\s*\}\}/;

/** Other expressions in the text may leave the parameter out on purpose. */
function isWithoutValue(value: string): boolean {
  return value.includes('<no value>') && !value.includes('{{');
}

interface PlacedText {
  readonly path: readonly string[];
  readonly value: string;
}

/** The texts of an object in one line: several lines are content for another program. */
function texts(tree: Tree, path: readonly string[]): readonly PlacedText[] {
  switch (tree.kind) {
    case 'map':
      return [...tree.entries].flatMap(([key, value]) => texts(value, [...path, key]));
    case 'sequence':
      return tree.items.flatMap((item, index) => texts(item, [...path, String(index)]));
    case 'scalar':
      return tree.text.includes('\n') ? [] : [{ path, value: tree.text }];
  }
}
