import { nearestPlacedConfig } from '../config/nearestConfig.ts';
import type { Dependency } from '../dependencies/dependency.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Fix } from '../rules/finding.ts';
import { insertCommentAt } from './insertCommentAt.ts';
import { isOnlyInferred } from './isOnlyInferred.ts';
import type { RepairContext } from './orderFixes.ts';

const text: Localized<{
  comment(dependent: string, provider: string): string;
  config(dependent: string, provider: string): string;
  because: string;
}> = {
  en: {
    comment: (dependent, provider) =>
      `This is not a dependency: note here that ${dependent} works without ${provider}`,
    config: (dependent, provider) =>
      `This is not a dependency: note in .sync-waves.yaml that ${dependent} works without ${provider}`,
    because: 'it works without',
  },
  fr: {
    comment: (dependent, provider) =>
      `Ce n’est pas une dépendance : noter ici que ${dependent} fonctionne sans ${provider}`,
    config: (dependent, provider) =>
      `Ce n’est pas une dépendance : noter dans .sync-waves.yaml que ${dependent} fonctionne sans ${provider}`,
    because: 'fonctionne sans',
  },
};

/**
 * The ways to say that an inferred dependency is none (see deniedBy): a comment at the dependent, or an entry of the
 * configuration in force. None for what somebody declared.
 */
export function denyDependency(dependency: Dependency, { model, locale }: RepairContext): readonly Fix[] {
  if (!isOnlyInferred(dependency)) return [];
  const { dependent, provider } = dependency;
  const [app, other] = [dependent.resource.name, provider.resource.name];
  const messages = text[locale];
  const config = nearestPlacedConfig(model.configs, dependent.resource.place.path);
  const comment = insertCommentAt(dependent, `# sync-waves-ignore: needs ${other}`);
  const entry: ManifestEdit | undefined = config && {
    type: 'addItem',
    at: { path: config.path, document: 0 },
    keys: ['ignore'],
    item: { app, provider: other, because: messages.because },
  };
  return [
    ...(comment ? [{ title: messages.comment(app, other), safe: false, edits: [comment] }] : []),
    ...(entry ? [{ title: messages.config(app, other), safe: false, edits: [entry] }] : []),
  ];
}
