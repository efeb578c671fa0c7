import { scopeHealth } from '../argoConfig/scopeHealth.ts';
import type { Locale } from '../l10n/locale.ts';
import { scopeOrder, type ScopeOrder } from '../order/scopeOrder.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { reasonText } from './describeScope.ts';
import { joinLines, type Line, type LinkedText } from './linkedText.ts';
import { nodeId } from './nodeId.ts';
import { instanceName, nameList, objectLines, stepLines } from './orderLines.ts';
import { orderText } from './orderText.ts';

/**
 * What runs when in a scope, as a plain text for people.
 *
 * @param id the tree node of a scope (see nodeId.ts); one that has gone gives a text that says so
 */
export function orderDocument(model: Model, id: string, locale: Locale): LinkedText {
  const scope = model.scopes.find((candidate) => nodeId.scope(candidate) === id);
  if (!scope) return joinLines([[orderText[locale].gone]]);
  const order = scopeOrder(scope, scopeHealth(scope, model).state);
  return joinLines([
    ...headLines(order, locale),
    ...order.steps.flatMap((_, index) => [[''], ...stepLines(order, index, locale)]),
    ...sections(order, locale).flatMap(({ title, lines }) =>
      lines.length === 0 ? [] : [[''], [title], ...lines],
    ),
  ]);
}

function headLines({ scope, steps, ...order }: ScopeOrder, locale: Locale): readonly Line[] {
  const words = orderText[locale];
  const { parent, parentIsAmbiguous } = scope;
  const { destinationNamespace, createsNamespace } = order;
  return [
    [words.title(scope.name)],
    parent
      ? [words.renderedBy, instanceName(parent), parentIsAmbiguous ? words.ambiguous : '']
      : [words.assumed],
    ...(destinationNamespace === undefined ? [] : [[words.destination(destinationNamespace)]]),
    ...(createsNamespace && destinationNamespace !== undefined
      ? [[words.createsNamespace(destinationNamespace)]]
      : []),
    ...(destinationNamespace === undefined && mayHoldDestination(scope.instances)
      ? [[words.unknownDestination]]
      : []),
    [steps.length === 0 ? words.empty : words.steps(steps.length)],
  ];
}

/** Any of several Namespaces may be the destination, and then it goes first. */
function mayHoldDestination(instances: readonly Instance[]): boolean {
  const namespaces = instances.filter(
    ({ resource: { group, kind } }) => group === '' && kind === 'Namespace',
  );
  return namespaces.length > 0 && namespaces.length < instances.length;
}

interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

function sections(order: ScopeOrder, locale: Locale): readonly Section[] {
  const words = orderText[locale];
  const { deleteHooks, neverApplied, undecided, removal, scope } = order;
  const remark = <T extends { readonly instance: Instance }>(
    entries: readonly T[],
    note: (entry: T) => string,
  ): readonly Line[] =>
    objectLines(entries.map((entry) => ({ instance: entry.instance, notes: [note(entry)] })));
  return [
    { title: words.undecided, lines: objectLines(undecided.map((instance) => ({ instance, notes: [] }))) },
    { title: words.neverApplied, lines: remark(neverApplied, ({ because }) => words.because[because]) },
    { title: words.deleteHooks, lines: remark(deleteHooks, ({ phases }) => phases.join(', ')) },
    {
      title: words.unresolved,
      lines: scope.unresolved.map(({ subject, reason, place }) => [
        '  ',
        { text: subject, place },
        `: ${reasonText(reason, locale)}`,
      ]),
    },
    {
      title: words.removal,
      lines:
        removal.length < 2
          ? []
          : removal.map(({ instances }, index) => [`  ${index + 1}. `, ...nameList(instances, locale)]),
    },
  ];
}
