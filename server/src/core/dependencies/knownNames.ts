import { isSameList } from '../collections/isSameList.ts';
import { nearestName } from '../text/nearestName.ts';

/** The names that Applications bear. Looking for near ones takes time, so what was found is kept. */
export class KnownNames {
  readonly #names: readonly string[];
  readonly #nearest = new Map<string, string | undefined>();

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** The name that somebody who wrote `name` most probably means (see `nearestName`). */
  nearest(name: string): string | undefined {
    if (!this.#nearest.has(name)) this.#nearest.set(name, nearestName(name, this.#names));
    return this.#nearest.get(name);
  }

  /** These names if they are still the ones that there are. */
  update(names: readonly string[]): KnownNames {
    return isSameList(this.#names, names) ? this : new KnownNames(names);
  }
}
