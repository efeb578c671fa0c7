import type { Severity } from '../config/config.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import type { Place } from '../text/place.ts';

/** One thing that is wrong, at one place, with what can be done about it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** Full sentences in the user's language: the resource first, then the consequence, then the way out. */
  readonly message: string;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  /** Name of the Application (or other resource) concerned. */
  readonly application: string | undefined;
  /** Name of the scope, for findings that compare. */
  readonly scope: string | undefined;
  /** The names of further scopes in which the very same is wrong at the same place. */
  readonly alsoIn?: readonly string[];
  /** The other Application, where the finding is about two. */
  readonly provider: string | undefined;
  /** What can be done about it, as far as it follows from the finding alone; ask `fixesOf` for all. */
  readonly fixes: readonly Fix[];
  /** For a finding about an order: the ids of the two instances whose waves decide it. */
  readonly order?: { readonly dependent: string; readonly provider: string };
}

/** A way to put a finding right. The first one of a list is the one that "fix all" takes, if `safe`. */
export interface Fix {
  readonly title: string;
  /** Nothing but the finding changes: "fix all" may take it without asking. */
  readonly safe: boolean;
  readonly edits: readonly ManifestEdit[];
}

/** The names of all scopes that a finding is about; none for one that compares nothing. */
export function scopesOf({ scope, alsoIn = [] }: Finding): readonly string[] {
  return scope === undefined ? [] : [scope, ...alsoIn];
}
