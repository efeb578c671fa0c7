import { annotationKeys } from '../argo/annotationKeys.ts';
import { annotationTokens } from '../argo/annotationTokens.ts';
import { skipDryRun } from '../argo/syncOptions.ts';
import { isBuiltInGroup } from '../dependencies/inference/builtInApi.ts';
import type { Localized } from '../l10n/locale.ts';
import type { RenderedResource } from '../render/renderedResource.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Fix } from './finding.ts';
import { nameSome } from './nameSome.ts';
import { nameWithKind } from './nameWithKind.ts';
import type { Report, RuleContext, SyncRule } from './rule.ts';
import type { PlacedObject, SyncOperation } from './syncOperation.ts';

const text: Localized<{
  message(names: string, operator: string): string;
  operator(name: string): string;
  fix: string;
}> = {
  en: {
    message: (names, operator) =>
      `${names}: the cluster knows this kind only when ${operator} has installed its operator, and both are in one sync. On a fresh cluster Argo CD refuses the whole sync before it applies anything. Set the sync option ${skipDryRun}.`,
    operator: (name) => `${name} brings the kind.`,
    fix: `Set the sync option ${skipDryRun}`,
  },
  fr: {
    message: (names, operator) =>
      `${names} : le cluster ne connaît ce type qu’une fois que ${operator} a installé son opérateur, et tous deux sont dans une même synchronisation. Sur un cluster neuf, Argo CD refuse toute la synchronisation avant d’appliquer quoi que ce soit. Définissez l’option ${skipDryRun}.`,
    operator: (name) => `${name} apporte le type.`,
    fix: `Définir l’option de synchronisation ${skipDryRun}`,
  },
};

/**
 * Argo CD checks every kind before the first wave, and only a CustomResourceDefinition in the same sync or this option
 * excuses one (S§2.4). What other Applications bring is told by the rules about dependencies.
 */
export const crWithoutCrd: SyncRule = {
  id: 'cr-without-crd',
  over: 'sync',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'A custom resource stands beside the operator that brings its kind',
    fr: 'Une ressource personnalisée se trouve à côté de l’opérateur qui apporte son type',
  },
  check: (operation, context) => {
    const { scope } = operation;
    const options = scope.parent?.resource.application?.syncOptions;
    // Nobody knows the options of an Application that is not here.
    if (!options || options.includes(skipDryRun)) return [];
    if (!scope.resources.some(isSubscription)) return [];
    const open = operation.placed.filter((placed) => needsKind(placed, operation));
    const found = open.flatMap((placed) => {
      const operator = operation.placed.find((other) => brings(other, placed, operation));
      return operator ? [{ instance: placed.instance, operator: operator.instance }] : [];
    });
    return found.length === 0 ? [] : [report(found, scope, context)];
  },
};

/** Of OLM: what installs an operator here. */
function isSubscription({ kind }: RenderedResource): boolean {
  return kind === 'Subscription';
}

function needsKind({ instance: { resource } }: PlacedObject, { placed }: SyncOperation): boolean {
  const { group, kind, annotations } = resource;
  if (isBuiltInGroup(group) || group === 'argoproj.io') return false;
  const options = annotations.get(annotationKeys.syncOptions)?.value ?? '';
  if (annotationTokens(options).includes(skipDryRun) || options.includes('{{')) return false;
  return !placed.some(
    ({
      instance: {
        resource: { manifest },
      },
    }) => {
      const defines = manifest?.defines;
      return defines?.group === group && defines.kind === kind;
    },
  );
}

function brings(operator: PlacedObject, { instance }: PlacedObject, operation: SyncOperation): boolean {
  if (!isSubscription(operator.instance.resource)) return false;
  const { group, kind } = instance.resource;
  return operation
    .provisionsOf(operator)
    .some(
      (provision) =>
        provision.kind === 'api' &&
        provision.group === group &&
        (provision.objectKind === undefined || provision.objectKind === kind),
    );
}

/** One finding for each Application: the option may stand there as well. */
function report(
  found: readonly { readonly instance: Instance; readonly operator: Instance }[],
  { parent, name }: Scope,
  { settings: { locale } }: RuleContext,
): Report {
  const messages = text[locale];
  const instances = found.map(({ instance }) => instance);
  const operators = [...new Set(found.map(({ operator }) => operator))];
  return {
    place: instances[0]?.resource.place ?? { path: '', range: { start: 0, end: 0 } },
    message: messages.message(
      nameSome(instances, locale, nameWithKind),
      nameSome(operators, locale, nameWithKind),
    ),
    related: operators.map((operator) => ({
      place: operator.resource.place,
      message: messages.operator(nameWithKind(operator)),
    })),
    application: parent?.resource.name,
    provider: undefined,
    scope: name,
    fixes: fixFor(instances, messages.fix),
  };
}

function fixFor(instances: readonly Instance[], title: string): readonly Fix[] {
  const edits = instances.flatMap(({ resource: { manifest, annotations } }) => {
    const current = annotations.get(annotationKeys.syncOptions);
    if (!manifest || manifest.templated || (current && current.origin.via !== 'manifest')) return [];
    const value = [...annotationTokens(current?.value ?? ''), skipDryRun].join(',');
    return [{ type: 'setAnnotation', at: manifest.address, key: annotationKeys.syncOptions, value } as const];
  });
  return edits.length === instances.length ? [{ title, safe: false, edits }] : [];
}
