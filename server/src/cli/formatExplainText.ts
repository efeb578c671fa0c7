import type { Localized } from '../core/l10n/locale.ts';
import type { ExplainReport, NeedReport, PairOrder, PlaceReport } from './explainReport.ts';
import { strengths } from './formatDependenciesText.ts';
import type { Output } from './output.ts';

/** The order of the two first, where two were given; then each place of the first one. */
export function formatExplainText({ places, order }: ExplainReport, output: Output): string {
  const [only, ...more] = order;
  if (only && more.length === 0) return only.text;
  if (only) return order.map((pair) => formatPair(pair, output)).join('\n');
  return places.map((place) => formatPlace(place, output)).join('\n\n');
}

/** With its scopes, since other ones say something else. */
function formatPair({ text, scopes }: PairOrder, { paint }: Output): string {
  return scopes.length === 0 ? text : `${paint('bold', scopes.join(', '))}\n  ${text}`;
}

function formatPlace(place: PlaceReport, output: Output): string {
  const { paint } = output;
  const messages = texts[output.locale];
  const { kind, name, file, line, scope, parent, wave, because, needs, neededBy } = place;
  return [
    `${paint('bold', name)}  ${kind}  ${paint('dim', `${file}:${line}`)}`,
    `  ${messages.scope}${scope}${parent === null ? '' : messages.rendered(parent)}`,
    `  ${messages.wave}${wave === null ? '' : `${wave}. `}${because}`,
    ...formatNeeds(messages.needs, needs, output),
    ...formatNeeds(messages.neededBy, neededBy, output),
  ].join('\n');
}

function formatNeeds(
  title: string,
  needs: readonly NeedReport[],
  { locale, paint }: Output,
): readonly string[] {
  if (needs.length === 0) return [];
  const lines = needs.flatMap(({ name, strength, evidence, order }) => [
    `    ${name} ${paint('dim', `(${strengths[strength][locale]})`)}`,
    `      ${order}`,
    ...evidence.map(({ text, file, line }) => `      ${text} ${paint('dim', `${file}:${line}`)}`),
  ]);
  return [`  ${title}`, ...lines];
}

const texts: Localized<{
  readonly scope: string;
  rendered(parent: string): string;
  readonly wave: string;
  readonly needs: string;
  readonly neededBy: string;
}> = {
  en: {
    scope: 'scope: ',
    rendered: (parent) => ` (rendered by ${parent})`,
    wave: 'wave: ',
    needs: 'needs:',
    neededBy: 'needed by:',
  },
  fr: {
    scope: 'portée : ',
    rendered: (parent) => ` (rendue par ${parent})`,
    wave: 'wave : ',
    needs: 'a besoin de :',
    neededBy: 'requise par :',
  },
};
