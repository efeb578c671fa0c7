import { annotationKeys } from '../argo/annotationKeys.ts';
import { isGoIntegerText } from '../argo/goInteger.ts';
import type { Locale, Localized } from '../l10n/locale.ts';
import type { AnnotationOrigin } from '../render/renderedResource.ts';
import type { Instance } from '../scopes/scope.ts';
import { relativePath } from '../text/posixPath.ts';
import { codeSpan, escapeMarkdown, type Link } from './markdown.ts';
import { isWaveWritable } from './writableWave.ts';

export interface WaveWords {
  readonly locale: Locale;
  readonly link: Link;
}

interface Messages {
  readonly template: string;
  readonly byDefault: string;
  readonly hookWeight: string;
  ignored(value: string): string;
  tooLarge(value: string): string;
  readonly setBy: Readonly<Record<AnnotationOrigin['via'], (file: string) => string>>;
  readonly fixed: Readonly<Record<'template' | 'generated', string>>;
  readonly fixedBy: Readonly<Record<AnnotationOrigin['via'], (file: string) => string>>;
}

const text: Localized<Messages> = {
  en: {
    template: 'Decided by a template, which is not evaluated here.',
    byDefault: 'The default: nothing sets a wave.',
    hookWeight: `The Helm hook weight counts, since no ${codeSpan(annotationKeys.syncWave)} does.`,
    ignored: (value) => `Argo CD ignores the sync wave ${value}, which is not an integer.`,
    tooLarge: (value) => `Argo CD ignores the sync wave ${value}, which does not fit into 64 bits.`,
    setBy: {
      manifest: (file) => `Set in the manifest, ${file}.`,
      patch: (file) => `Set by the patch in ${file}.`,
      commonAnnotations: (file) => `Set by the common annotations in ${file}.`,
      generator: (file) => `Set by the generator in ${file}.`,
      applicationSource: (file) => `Set by the source of the parent Application in ${file}.`,
      applicationSet: (file) => `Set by the template of the ApplicationSet in ${file}.`,
    },
    fixed: {
      template: 'The wave cannot be changed here: a template decides it.',
      generated: 'The wave cannot be changed here: a generator makes the object.',
    },
    fixedBy: {
      manifest: (file) => `The wave cannot be changed here: it is not a plain value in ${file}.`,
      patch: (file) =>
        `The wave cannot be changed here: the patch in ${file} sets it in a form that is not edited.`,
      commonAnnotations: (file) =>
        `The wave cannot be changed here: the common annotations in ${file} set it.`,
      generator: (file) => `The wave cannot be changed here: the generator in ${file} sets it.`,
      applicationSource: (file) =>
        `The wave cannot be changed here: the parent Application in ${file} sets it.`,
      applicationSet: (file) =>
        `The wave cannot be changed here: the template of the ApplicationSet in ${file} sets it.`,
    },
  },
  fr: {
    template: 'Décidée par un modèle, qui n’est pas évalué ici.',
    byDefault: 'La valeur par défaut : rien ne fixe de wave.',
    hookWeight: `Le poids du hook Helm compte, faute de ${codeSpan(annotationKeys.syncWave)} valable.`,
    ignored: (value) => `Argo CD ignore la sync wave ${value}, qui n’est pas un entier.`,
    tooLarge: (value) => `Argo CD ignore la sync wave ${value}, qui ne tient pas sur 64 bits.`,
    setBy: {
      manifest: (file) => `Fixée dans le manifeste, ${file}.`,
      patch: (file) => `Fixée par le patch dans ${file}.`,
      commonAnnotations: (file) => `Fixée par les annotations communes dans ${file}.`,
      generator: (file) => `Fixée par le générateur dans ${file}.`,
      applicationSource: (file) => `Fixée par la source de l’Application parente dans ${file}.`,
      applicationSet: (file) => `Fixée par le modèle de l’ApplicationSet dans ${file}.`,
    },
    fixed: {
      template: 'La wave ne peut pas être changée ici : un modèle la décide.',
      generated: 'La wave ne peut pas être changée ici : un générateur crée l’objet.',
    },
    fixedBy: {
      manifest: (file) =>
        `La wave ne peut pas être changée ici : ce n’est pas une simple valeur dans ${file}.`,
      patch: (file) =>
        `La wave ne peut pas être changée ici : le patch dans ${file} la fixe sous une forme qui n’est pas modifiée.`,
      commonAnnotations: (file) =>
        `La wave ne peut pas être changée ici : les annotations communes dans ${file} la fixent.`,
      generator: (file) => `La wave ne peut pas être changée ici : le générateur dans ${file} la fixe.`,
      applicationSource: (file) =>
        `La wave ne peut pas être changée ici : l’Application parente dans ${file} la fixe.`,
      applicationSet: (file) =>
        `La wave ne peut pas être changée ici : le modèle de l’ApplicationSet dans ${file} la fixe.`,
    },
  },
};

/** Why an instance is in its wave, as Markdown: who sets it, and what Argo CD passes over in silence (S§1.1). */
export function explainWave(instance: Instance, { locale, link }: WaveWords): string {
  const messages = text[locale];
  if (instance.wave === undefined) return messages.template;
  const source = instance.waveSource;
  if (!source) return [messages.byDefault, ...ignoredValue(instance, messages)].join(' ');
  const { via, place } = source.annotation.origin;
  const setBy = messages.setBy[via](link(place, fileLabel(instance, place.path)));
  if (source.key === annotationKeys.syncWave) return setBy;
  return [setBy, messages.hookWeight, ...ignoredValue(instance, messages)].join(' ');
}

/** Why we do not offer to change the wave, as Markdown; undefined where we do. */
export function explainFixedWave(instance: Instance, { locale, link }: WaveWords): string | undefined {
  if (isWaveWritable(instance)) return undefined;
  const messages = text[locale];
  const { annotations, manifest } = instance.resource;
  const origin = annotations.get(annotationKeys.syncWave)?.origin;
  if (origin?.editable === false) {
    return messages.fixedBy[origin.via](link(origin.place, fileLabel(instance, origin.place.path)));
  }
  return manifest ? messages.fixed.template : messages.fixed.generated;
}

function ignoredValue({ resource }: Instance, messages: Messages): readonly string[] {
  const written = resource.annotations.get(annotationKeys.syncWave)?.value;
  if (written === undefined) return [];
  const value = codeSpan(written);
  return [isGoIntegerText(written) ? messages.tooLarge(value) : messages.ignored(value)];
}

/** A file as people call it: relative to its folder. */
function fileLabel({ scope }: Instance, path: string): string {
  return escapeMarkdown(relativePath(scope.folder, path));
}
