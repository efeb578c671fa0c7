import type { Localized } from '../l10n/locale.ts';
import type { Place } from '../text/place.ts';
import type { RenderResult, Unresolved } from './renderedResource.ts';

/** Collects, while a source is rendered, what could not be resolved and where the real tool would give up. */
export class RenderReport {
  readonly unresolved: Unresolved[] = [];
  #failure: RenderResult['failure'];

  /** The first failure: that is the one the real tool would stop at. */
  get failure(): RenderResult['failure'] {
    return this.#failure;
  }

  fail(message: Localized<string>, place: Place): void {
    this.#failure ??= { message, place };
  }

  unresolve(reason: Unresolved['reason'], subject: string, place: Place): void {
    this.unresolved.push({ reason, subject, place });
  }

  /** Takes over what another report says. */
  include(other: RenderReport): void {
    this.unresolved.push(...other.unresolved);
    if (other.failure) this.fail(other.failure.message, other.failure.place);
  }
}
