import type { Localized } from '../l10n/locale.ts';

/** What a provision comes from: an object of a kind, a chart, or manifests that a URL names. */
export type Origin =
  | { readonly from: 'object'; readonly title: string; readonly kind: string }
  | { readonly from: 'chart'; readonly chart: string }
  | { readonly from: 'remote'; readonly title: string };

/** Why something is thought to exist, to stand in the middle of a sentence. */
export const becauseTexts = {
  object: (kind: string, origin: Origin): Localized<string> => ({
    en: `the ${kind} of ${originEn(origin)}`,
    fr: `${kind.endsWith('Class') ? 'la' : startsWithVowel(kind) ? 'l’' : 'le'}${startsWithVowel(kind) ? '' : ' '}${kind} ${originFr(origin)}`,
  }),
  api: (group: string, origin: Origin): Localized<string> => ({
    en: `the API ${group} of ${originEn(origin)}`,
    fr: `l’API ${group} ${originFr(origin)}`,
  }),
};

function originEn(origin: Origin): string {
  switch (origin.from) {
    case 'object':
      return `the ${titled(origin.title, origin.kind)}`;
    case 'chart':
      return `the chart ${origin.chart}`;
    case 'remote':
      return `the manifests of ${origin.title}`;
  }
}

function originFr(origin: Origin): string {
  switch (origin.from) {
    case 'object':
      return `${startsWithVowel(origin.kind) ? 'de l’' : 'du '}${origin.kind}${titled(origin.title, origin.kind) === origin.kind ? '' : ` ${origin.title}`}`;
    case 'chart':
      return `du chart ${origin.chart}`;
    case 'remote':
      return `des manifestes de ${origin.title}`;
  }
}

/** "CloudNativePG Cluster", but not "Kubernetes Ingress" twice over: Kubernetes' own kinds need no surname. */
function titled(title: string, kind: string): string {
  return title === 'Kubernetes' || kind.startsWith(title) ? kind : `${title} ${kind}`;
}

function startsWithVowel(word: string): boolean {
  return /^[aeiouy]/i.test(word);
}
