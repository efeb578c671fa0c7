import type { Localized } from '../l10n/locale.ts';
import type { Manifest, MisplacedAnnotation, WrongLocation } from '../manifest/manifest.ts';
import type { Fix } from './finding.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  message(name: string, key: string, location: string): string;
  locations: Readonly<Record<WrongLocation, string>>;
  fix: string;
}> = {
  en: {
    message: (name, key, location) =>
      `${name}: ${key} stands ${location}, where Argo CD does not read it. It has no effect. Move it to metadata.annotations.`,
    locations: {
      labels: 'under labels',
      podTemplate: 'on the Pod template',
      listMetadata: 'on a List, whose items are applied one by one',
      metadata: 'directly in metadata',
    },
    fix: 'Move it to metadata.annotations',
  },
  fr: {
    message: (name, key, location) =>
      `${name} : ${key} se trouve ${location}, où Argo CD ne la lit pas. Elle n’a aucun effet. Déplacez-la dans metadata.annotations.`,
    locations: {
      labels: 'dans les labels',
      podTemplate: 'sur le modèle de Pod',
      listMetadata: 'sur une List, dont les éléments sont appliqués un par un',
      metadata: 'directement dans metadata',
    },
    fix: 'Déplacer dans metadata.annotations',
  },
};

/** Argo CD reads `metadata.annotations` of the object itself and nothing else (S§1.5, S§7.1). */
export const waveWrongLocation: FileRule = {
  id: 'wave-wrong-location',
  over: 'file',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'The annotation stands where Argo CD does not read it',
    fr: 'L’annotation se trouve où Argo CD ne la lit pas',
  },
  check: (facts, context) =>
    facts.manifests.flatMap((manifest) =>
      manifest.misplaced
        .filter((misplaced) => !isCopy(manifest, misplaced))
        .map((misplaced) => report(manifest, misplaced, context)),
    ),
};

/** `commonAnnotations` and people who want to be sure write it on the object and on its Pods: harmless. */
function isCopy(manifest: Manifest, misplaced: MisplacedAnnotation): boolean {
  return (
    misplaced.location === 'podTemplate' &&
    manifest.annotations.some(({ key }) => key.value === misplaced.key.value)
  );
}

function report(manifest: Manifest, misplaced: MisplacedAnnotation, context: RuleContext): Report {
  const messages = text[context.settings.locale];
  const { key, location } = misplaced;
  return {
    place: { path: manifest.address.path, range: key.range },
    message: messages.message(nameOf(manifest), key.value, messages.locations[location]),
    related: [],
    application: nameOf(manifest),
    provider: undefined,
    fixes: isMovable(manifest, misplaced) ? [moveFix(manifest, misplaced, messages.fix)] : [],
  };
}

/** A List has no wave of its own, and an annotation that is already there must not be overwritten. */
function isMovable(manifest: Manifest, { key, location }: MisplacedAnnotation): boolean {
  return location !== 'listMetadata' && !manifest.annotations.some((entry) => entry.key.value === key.value);
}

function moveFix(manifest: Manifest, { key }: MisplacedAnnotation, title: string): Fix {
  // Not safe: the annotation takes effect for the first time, which changes the order.
  return {
    title,
    safe: false,
    edits: [{ type: 'moveToAnnotations', at: manifest.address, range: key.range }],
  };
}
