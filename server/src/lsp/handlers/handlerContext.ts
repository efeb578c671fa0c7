import type { ClientState } from '../clientState.ts';
import type { ModelReporter } from '../modelReporter.ts';
import type { Session } from '../session.ts';

/** What the answers to requests are made of. */
export interface HandlerContext {
  readonly session: Session;
  readonly reporter: ModelReporter;
  readonly client: ClientState;
}
