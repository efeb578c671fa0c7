import type { ConfigQuestion } from '../../core/features/completeConfig.ts';
import type { Spot } from '../../core/features/hoverTargets.ts';
import type { Session } from '../session.ts';

/** A question about a spot in a `.sync-waves.yaml`; undefined for one in any other file. */
export function configQuestion(session: Session, { path, offset }: Spot): ConfigQuestion | undefined {
  const isConfig = session.snapshot.model.files.get(path)?.config !== undefined;
  const text = isConfig ? session.textOf(path) : undefined;
  return text === undefined ? undefined : { path, text, offset };
}
