import type { Settings } from '../config/settings.ts';
import { contextOf } from '../rules/contextOf.ts';
import { FindingsKeeper } from './findingsKeeper.ts';
import type { Model } from './model.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * A model with what the rules say under other settings, as in another language. All rules run again.
 *
 * @throws when a rule does, which is a mistake of ours
 */
export function snapshotWith(model: Model, settings: Settings): Snapshot {
  const rules = new FindingsKeeper(({ error }) => {
    throw error;
  });
  const findings = rules.update(contextOf(model, settings), { changed: [], all: model.files.keys() });
  return { model, findings };
}
