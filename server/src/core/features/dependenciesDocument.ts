import type { Dependency, Evidence } from '../dependencies/dependency.ts';
import type { OpenWant } from '../dependencies/inference/answered.ts';
import type { Locale, Localized } from '../l10n/locale.ts';
import { compareOrder } from '../scopes/compareOrder.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { byName } from './applicationsIn.ts';
import { dependencyText } from './dependencyText.ts';
import { joinLines, type Line, type LinkedText } from './linkedText.ts';
import { nodeId } from './nodeId.ts';
import { instanceName } from './orderLines.ts';
import { waveText } from './waveText.ts';

interface Messages {
  title(scope: string): string;
  readonly gone: string;
  readonly none: string;
  readonly needs: string;
  readonly unclear: string;
  readonly external: string;
  wave(wave: string): string;
  detail(relation: string, strength: string): string;
}

const text: Localized<Messages> = {
  en: {
    title: (scope) => `Dependencies of ${scope}`,
    gone: 'This scope is gone.',
    none: 'Nothing here is known to need anything else.',
    needs: ' needs ',
    unclear: 'Unclear, since the files do not tell who brings it:',
    external: 'Provided by nothing in this workspace:',
    wave: (wave) => ` (wave ${wave})`,
    detail: (relation, strength) => `${relation}; ${strength}`,
  },
  fr: {
    title: (scope) => `Dépendances de ${scope}`,
    gone: 'Cette portée n’existe plus.',
    none: 'Rien ici n’a besoin d’autre chose, à ce que l’on sait.',
    needs: ' a besoin de ',
    unclear: 'Pas clair, car les fichiers ne disent pas qui l’apporte :',
    external: 'Fourni par rien dans cet espace de travail :',
    wave: (wave) => ` (wave ${wave})`,
    detail: (relation, strength) => `${relation} ; ${strength}`,
  },
};

/**
 * Who needs whom in a scope, with all evidence, as a plain text for people.
 *
 * @param id the tree node of a scope (see nodeId.ts); one that has gone gives a text that says so
 */
export function dependenciesDocument(model: Model, id: string, locale: Locale): LinkedText {
  const messages = text[locale];
  const scope = model.scopes.find((candidate) => nodeId.scope(candidate) === id);
  if (!scope) return joinLines([[messages.gone]]);
  const instances = [...scope.instances].sort(byName);
  const needs = instances.flatMap((instance) => model.graph.of(instance));
  const here = new Set(scope.instances);
  const open = model.graph.open.filter(({ dependent }) => here.has(dependent));
  const unclear = open.filter(({ candidates }) => candidates.length > 0);
  const external = open.filter(({ candidates }) => candidates.length === 0);
  return joinLines([
    [messages.title(scope.name)],
    ...(needs.length + open.length === 0 ? [[messages.none]] : []),
    ...needs.flatMap((dependency) => [[''], ...dependencyLines(dependency, locale)]),
    ...openLines(messages.unclear, unclear),
    ...openLines(messages.external, external),
  ]);
}

function dependencyLines(dependency: Dependency, locale: Locale): readonly Line[] {
  const { dependent, provider, strength, evidence } = dependency;
  const messages = text[locale];
  const words = dependencyText[locale];
  const { relation } = compareOrder(dependent, provider);
  return [
    [
      instanceName(dependent),
      waveOf(dependent, messages),
      messages.needs,
      instanceName(provider),
      waveOf(provider, messages),
    ],
    [`  ${messages.detail(words.relation[relation], words.strength[strength])}`],
    ...evidence.map(evidenceLine),
  ];
}

function waveOf({ wave, scope }: Instance, messages: Messages): string {
  return scope.order === 'waves' ? messages.wave(waveText(wave)) : '';
}

function openLines(title: string, open: readonly OpenWant[]): readonly Line[] {
  if (open.length === 0) return [];
  return [
    [''],
    [title],
    ...open.flatMap(({ dependent, want, candidates }): readonly Line[] => [
      [
        '  ',
        instanceName(dependent),
        ...candidates.flatMap((each, index) => [index === 0 ? ' → ' : ', ', instanceName(each)]),
      ],
      evidenceLine(want.evidence),
    ]),
  ];
}

function evidenceLine({ text: quoted, place }: Evidence): Line {
  return ['    ', { text: quoted, place }];
}
