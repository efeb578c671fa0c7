import { annotationKeys } from '../argo/annotationKeys.ts';
import { nearestPlacedConfig } from '../config/nearestConfig.ts';
import type { Dependency } from '../dependencies/dependency.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Fix } from '../rules/finding.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { insertCommentAt } from './insertCommentAt.ts';
import { isOnlyInferred } from './isOnlyInferred.ts';
import type { RepairContext } from './orderFixes.ts';

type Form = 'annotation' | 'comment' | 'config';

const text: Localized<Readonly<Record<Form, (dependent: string, provider: string) => string>>> = {
  en: {
    annotation: (dependent, provider) => `Declare that ${dependent} needs ${provider}, by an annotation`,
    comment: (dependent, provider) => `Declare that ${dependent} needs ${provider}, by a comment`,
    config: (dependent, provider) => `Declare that ${dependent} needs ${provider}, in .sync-waves.yaml`,
  },
  fr: {
    annotation: (dependent, provider) =>
      `Déclarer que ${dependent} a besoin de ${provider}, par une annotation`,
    comment: (dependent, provider) => `Déclarer que ${dependent} a besoin de ${provider}, par un commentaire`,
    config: (dependent, provider) =>
      `Déclarer que ${dependent} a besoin de ${provider}, dans .sync-waves.yaml`,
  },
};

/** The ways to write down an inferred dependency (design.md §3.1), each where it can be written. */
export function declareDependency(dependency: Dependency, { model, locale }: RepairContext): readonly Fix[] {
  if (!isOnlyInferred(dependency)) return [];
  const { dependent, provider } = dependency;
  const { name } = provider.resource;
  const edits: Readonly<Record<Form, ManifestEdit | undefined>> = {
    annotation: annotate(dependent, name),
    comment: insertCommentAt(dependent, `# after: ${name}`),
    config: configure(dependent, name, model),
  };
  return (['annotation', 'comment', 'config'] as const).flatMap((form) => {
    const edit = edits[form];
    const title = text[locale][form](dependent.resource.name, name);
    return edit ? [{ title, safe: false, edits: [edit] }] : [];
  });
}

/** Names are added to those that are there. What a patch sets belongs to others too. */
function annotate({ resource: { annotations, manifest } }: Instance, name: string): ManifestEdit | undefined {
  const present = annotations.get(annotationKeys.dependsOn);
  if (!manifest || manifest.templated) return undefined;
  if (!present)
    return { type: 'setAnnotation', at: manifest.address, key: annotationKeys.dependsOn, value: name };
  const { via, editable, place } = present.origin;
  if (via !== 'manifest' || !editable) return undefined;
  return { type: 'setScalar', ...place, value: `${present.value}, ${name}` };
}

function configure({ resource }: Instance, name: string, { configs }: Model): ManifestEdit | undefined {
  const config = nearestPlacedConfig(configs, resource.place.path);
  return (
    config && {
      type: 'addItem',
      at: { path: config.path, document: 0 },
      keys: ['dependencies', resource.name],
      item: name,
    }
  );
}
