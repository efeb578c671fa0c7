import { computeTextEdits } from '../edit/computeTextEdits.ts';
import { groupBy } from '../collections/groupBy.ts';
import { editPath } from '../edit/editPath.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import type { FilePath } from '../text/place.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface FixAllScope {
  /** Only the findings of this file, and only what changes nothing but this file. Undefined for the workspace. */
  readonly path: FilePath | undefined;
  /** The text in force, to see which edits go together. */
  readonly textOf: (path: FilePath) => string | undefined;
}

/**
 * The edits of all fixes that need no decision: of each finding the first fix, if it is safe. Fixes that can't be made
 * together with earlier ones are left out, and so are those that can't be made at all: another round may take them.
 */
export function fixAll(snapshot: Snapshot, { path, textOf }: FixAllScope): readonly ManifestEdit[] {
  const all = [...snapshot.findings.values()].flat();
  const findings = path === undefined ? all : (snapshot.findings.get(path) ?? []);
  const fixes = findings
    .flatMap(safeFix)
    .filter(({ edits }) => path === undefined || edits.every((edit) => editPath(edit) === path));
  return composeFixes(fixes, textOf);
}

/** Whether there is a fix for `fixAll` in a file, told without reading its text. */
export function hasSafeFix(snapshot: Snapshot, path: FilePath): boolean {
  return (snapshot.findings.get(path) ?? []).some((finding) => safeFix(finding).length > 0);
}

function safeFix({ fixes: [first] }: Finding): readonly Fix[] {
  return first?.safe === true ? [first] : [];
}

function composeFixes(fixes: readonly Fix[], textOf: FixAllScope['textOf']): readonly ManifestEdit[] {
  const composition = new Composition(textOf);
  const together = unique(fixes.flatMap(({ edits }) => edits));
  // Nearly always everything goes together; only where it doesn't, each fix is tried after the other.
  if (composition.add(together)) return composition.edits;
  for (const { edits } of fixes) composition.add(edits);
  return composition.edits;
}

/** Edits that can all be made. */
class Composition {
  readonly #textOf: FixAllScope['textOf'];
  #edits: readonly ManifestEdit[] = [];

  constructor(textOf: FixAllScope['textOf']) {
    this.#textOf = textOf;
  }

  get edits(): readonly ManifestEdit[] {
    return this.#edits;
  }

  /** Adds all of the edits, or none of them when they don't go together with those that are there. */
  add(edits: readonly ManifestEdit[]): boolean {
    const composed = unique([...this.#edits, ...edits]);
    const touched = new Set(edits.map(editPath));
    const isPossible =
      !hasContradiction(composed) &&
      [...groupBy(composed, editPath)].every(([path, own]) => !touched.has(path) || this.#canMake(path, own));
    if (isPossible) this.#edits = composed;
    return isPossible;
  }

  #canMake(path: FilePath, edits: readonly ManifestEdit[]): boolean {
    const text = this.#textOf(path);
    return text !== undefined && computeTextEdits(text, edits) !== undefined;
  }
}

/** Two findings may ask for the same edit. */
function unique(edits: readonly ManifestEdit[]): readonly ManifestEdit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

/** Whether one annotation is to have two values: the later one would win in silence. */
function hasContradiction(edits: readonly ManifestEdit[]): boolean {
  const set = edits.filter((edit) => edit.type === 'setAnnotation');
  const places = new Set(set.map(({ at, key }) => `${at.path}#${at.document}.${at.item ?? ''} ${key}`));
  return places.size < set.length;
}
