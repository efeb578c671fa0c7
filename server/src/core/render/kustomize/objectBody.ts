import { BoundedMap } from '../boundedMap.ts';
import type { TreeMap } from './tree.ts';

/** So many trees are kept: mostly, who has asked for one asks for it again at once. */
const treesKept = 64;

/** The trees that were asked for last. All others are made again from their files and patches. */
export class RecentTrees extends BoundedMap<ObjectBody, TreeMap> {
  constructor() {
    super(treesKept);
  }
}

/** A patched tree, the way to make it again, and what has patched it. */
export interface Patched {
  readonly tree: TreeMap;
  readonly again: () => TreeMap;
  readonly cause: unknown;
}

const asWritten = { patched: false, causes: [] };

/**
 * A whole object as a tree. What the object's own fields say (kind, name, labels …) may be outdated in it; see
 * objectTree.ts. It is made only when somebody asks, since most objects are rendered without it, and not kept for
 * long, since trees weigh some twenty times as much as their text.
 */
export class ObjectBody {
  /** Something beside the object's own fields differs from the manifest. */
  readonly patched: boolean;
  /** What has changed it, one after the other: equal causes make the same of the same manifest. */
  readonly causes: readonly unknown[];
  readonly #make: () => TreeMap;
  readonly #recent: RecentTrees;

  constructor(
    make: () => TreeMap,
    recent: RecentTrees,
    { patched, causes }: Pick<ObjectBody, 'patched' | 'causes'> = asWritten,
  ) {
    this.#make = make;
    this.#recent = recent;
    this.patched = patched;
    this.causes = causes;
  }

  tree(): TreeMap {
    const known = this.#recent.get(this);
    if (known) return known;
    const made = this.#make();
    this.#recent.set(this, made);
    return made;
  }

  /** With a change of which `patched` takes no notice. */
  changed(change: (tree: TreeMap) => TreeMap, cause: unknown): ObjectBody {
    const { patched } = this;
    const causes = [...this.causes, cause];
    return new ObjectBody(() => change(this.tree()), this.#recent, { patched, causes });
  }

  /** With another tree. */
  patchedTo({ tree, again, cause }: Patched): ObjectBody {
    const causes = [...this.causes, cause];
    const body = new ObjectBody(again, this.#recent, { patched: true, causes });
    this.#recent.set(body, tree);
    return body;
  }
}
