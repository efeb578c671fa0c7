import type { Dependency, Evidence, UnresolvedReference } from '../dependencies/dependency.ts';
import type { Localized } from '../l10n/locale.ts';
import { compareOrder } from '../scopes/compareOrder.ts';
import type { Instance } from '../scopes/scope.ts';
import { byName } from './applicationsIn.ts';
import { dependencyWords } from './dependencyWords.ts';
import { firstOf, moreText, type Describer } from './describer.ts';
import { codeSpan, escapeMarkdown } from './markdown.ts';
import { orderPathText, placeText } from './waveText.ts';

const dependencyLimit = 10;
const evidenceLimit = 3;

interface Messages {
  readonly needs: string;
  readonly neededBy: string;
  edge(facts: {
    readonly name: string;
    readonly wave: string;
    readonly order: string;
    readonly evidence: string;
  }): string;
  unknown(name: string): string;
  nearest(name: string): string;
  ambiguous(name: string): string;
}

const text: Localized<Messages> = {
  en: {
    needs: 'Needs:',
    neededBy: 'Needed by:',
    edge: ({ name, wave, order, evidence }) => `${name}, wave ${wave}: ${order} (${evidence})`,
    unknown: (name) => `${name}: no Application here has this name.`,
    nearest: (name) => `Did you mean ${name}?`,
    ambiguous: (name) => `${name}: which Application is meant is not clear.`,
  },
  fr: {
    needs: 'Nécessite :',
    neededBy: 'Nécessaire à :',
    edge: ({ name, wave, order, evidence }) => `${name}, wave ${wave} : ${order} (${evidence})`,
    unknown: (name) => `${name} : aucune Application ne porte ce nom ici.`,
    nearest: (name) => `Vouliez-vous dire ${name} ?`,
    ambiguous: (name) => `${name} : on ne sait pas quelle Application est désignée.`,
  },
};

/** What an instance needs and what needs it, as blocks of Markdown: waves, order, strength and evidence. */
export function describeDependencies(instance: Instance, describer: Describer): readonly string[] {
  const { graph } = describer.model;
  const messages = text[describer.locale];
  const needs = graph.of(instance).map((dependency) => ({ dependency, other: dependency.provider }));
  const needed = graph.on(instance).map((dependency) => ({ dependency, other: dependency.dependent }));
  const unresolved = graph.unresolved.filter((reference) => reference.instance === instance);
  return [
    ...list(messages.needs, [
      ...lines(instance, needs, describer),
      ...unresolved.map((reference) => describeUnresolved(reference, describer)),
    ]),
    ...list(messages.neededBy, lines(instance, needed, describer)),
  ];
}

interface Edge {
  readonly dependency: Dependency;
  readonly other: Instance;
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [[title, '', ...items.map((item) => `- ${item}`)].join('\n')];
}

function lines(instance: Instance, edges: readonly Edge[], describer: Describer): readonly string[] {
  const sorted = edges.toSorted((one, other) => byName(one.other, other.other));
  const { shown, more } = firstOf(sorted, dependencyLimit);
  const described = shown.map((edge) => describeEdge(instance, edge, describer));
  return more === 0 ? described : [...described, moreText[describer.locale](more)];
}

function describeEdge(instance: Instance, { dependency, other }: Edge, describer: Describer): string {
  const messages = text[describer.locale];
  const name = describer.link(other.resource.place, escapeMarkdown(other.resource.name));
  const wave = other.scope === instance.scope ? placeText(other) : orderPathText(other);
  const evidence = dependency.evidence
    .slice(0, evidenceLimit)
    .map((item) => describeEvidence(item, describer));
  const order = describeOrder(instance, { dependency, other }, describer);
  return messages.edge({ name, wave, order, evidence: evidence.join('; ') });
}

/** Printed bold where it is the wrong way round. What only prose says is a hint, and never wrong. */
function describeOrder(instance: Instance, { dependency, other }: Edge, { locale }: Describer): string {
  const { relation } = compareOrder(other, instance);
  const words = dependencyWords[locale].relation[relation];
  const wrong = dependency.provider === other ? 'after' : 'before';
  const isWrong = dependency.strength !== 'hint' && (relation === wrong || relation === 'same');
  return isWrong ? `**${words}**` : words;
}

function describeEvidence({ strength, place, text: quoted }: Evidence, { locale, link }: Describer): string {
  const words = dependencyWords[locale];
  return words.evidence(words.strength[strength], link(place, codeSpan(quoted)));
}

function describeUnresolved({ name, outcome, evidence }: UnresolvedReference, describer: Describer): string {
  const messages = text[describer.locale];
  const named = describer.link(evidence.place, escapeMarkdown(name));
  if (outcome.kind === 'ambiguous') return messages.ambiguous(named);
  const nearest = outcome.nearest === undefined ? [] : [messages.nearest(escapeMarkdown(outcome.nearest))];
  return [messages.unknown(named), ...nearest].join(' ');
}
