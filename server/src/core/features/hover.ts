import type { Locale, Localized } from '../l10n/locale.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { TextRange } from '../text/textRange.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { firstOf, moreText } from './describer.ts';
import { describeInstance } from './describeInstance.ts';
import { FindingIndex } from './findingIndex.ts';
import { findHoverTarget, type HoverTarget, type Spot } from './hoverTargets.ts';
import { escapeMarkdown, type Link } from './markdown.ts';

/** How many scopes one hover tells about. */
const instanceLimit = 5;

export interface HoverOptions {
  readonly locale: Locale;
  readonly link: Link;
}

export interface Hover {
  readonly range: TextRange;
  readonly markdown: string;
}

const unusedText: Localized<string> = {
  en: 'Unused: no scope lists this file, so nothing here applies it.',
  fr: 'Inutilisé : aucune portée ne liste ce fichier, donc rien ici ne l’applique.',
};

const templateText: Localized<string> = {
  en: 'Undecided: a template makes this object. Whether it is there, its wave, its hook and what it needs are not known from the files, so nothing is reported about its order.',
  fr: 'Indécis : un modèle fabrique cet objet. Sa présence, sa wave, son hook et ce dont il a besoin ne sont pas connus d’après les fichiers ; rien n’est donc signalé sur son ordre.',
};

/**
 * What there is to say about the Application at a spot: at its name, its wave, or where another one names it. One
 * section per scope that it is in.
 */
export function hover(snapshot: Snapshot, spot: Spot, options: HoverOptions): Hover | undefined {
  const target = findHoverTarget(snapshot.model, spot);
  return target && { range: target.range, markdown: describeTarget(target, snapshot, options) };
}

function describeTarget(target: HoverTarget, snapshot: Snapshot, options: HoverOptions): string {
  if (target.kind === 'unused') return describeUnused(target.manifest, options.locale);
  if (target.kind === 'template') return templateText[options.locale];
  const describer = { model: snapshot.model, findings: new FindingIndex(snapshot), ...options };
  const { shown, more } = firstOf(target.instances, instanceLimit);
  const sections = shown.map((instance) => describeInstance(instance, describer));
  if (more > 0) sections.push(moreText[options.locale](more));
  return sections.join('\n\n---\n\n');
}

function describeUnused({ name, kind }: Manifest, locale: Locale): string {
  const title = `**${escapeMarkdown(name?.value ?? kind)}** · ${escapeMarkdown(kind)}`;
  return `${title}\n\n${unusedText[locale]}`;
}
