import type { World } from '../core/create/creation.ts';
import type { Session } from './session.ts';

/** What creating Applications needs to know, as the editor has it now. */
export function worldOf(session: Session): World {
  return {
    snapshot: session.snapshot,
    textOf: (path) => session.textOf(path),
    suppose: (changes, use) => session.suppose(changes, use),
  };
}
