import type { Wave } from '../argo/wave.ts';
import type { Scope } from '../scopes/scope.ts';
import type { FilePath } from '../text/place.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { FileChange, Snapshot } from '../workspace/snapshot.ts';

/** An Application that there is not yet. What is not given follows from its siblings and from the workspace. */
export interface NewApplication {
  readonly scope: Scope;
  readonly name: string;
  /** Name of the Application to make it like, in this scope or any other. */
  readonly like?: string | undefined;
  /** Of its manifests, relative to the root of their repository. */
  readonly path?: string | undefined;
  readonly namespace?: string | undefined;
  readonly wave?: Wave | undefined;
}

/** What creating needs to know beside the snapshot. */
export interface World {
  readonly snapshot: Snapshot;
  /** The text in force. */
  textOf(path: FilePath): string | undefined;
  /** What would follow from other texts. The snapshot is of use only until the call ends; nothing is changed. */
  suppose<Result>(changes: readonly FileChange[], use: (snapshot: Snapshot) => Result): Result;
}

/** Why an Application can't be created as asked, by kind; `path` and `namespace` want to be given. */
export interface CreateProblems {
  /** It can't be a name. */
  readonly name: { readonly name: string };
  readonly exists: { readonly name: string; readonly scope: string };
  readonly fileExists: { readonly file: FilePath };
  /** Nobody of that name can be copied. */
  readonly unknownModel: { readonly name: string };
  readonly noModel: { readonly name: string };
  /** The siblings don't tell how its file would be called. */
  readonly noPattern: { readonly name: string };
  /** The siblings share files, and it is not clear which one it belongs into. */
  readonly severalFiles: { readonly name: string; readonly files: readonly FilePath[] };
  /** Each sibling has a Kustomize file of its own, and that says more than what it lists. */
  readonly ownList: { readonly name: string; readonly file: FilePath };
  /** What it would be made from, or the list that it would stand in, can't be used safely. */
  readonly template: { readonly file: FilePath };
  readonly sibling: { readonly file: FilePath };
  readonly list: { readonly file: FilePath };
  /** Nor can the file that it would share. */
  readonly sharedFile: { readonly file: FilePath };
  readonly outside: { readonly path: string };
  readonly path: { readonly name: string; readonly candidates: readonly string[] };
  readonly namespace: { readonly name: string; readonly candidates: readonly string[] };
}

/** What somebody should look at in what was made, by kind. */
export interface CreateNotes {
  readonly pathMissing: { readonly path: string };
  readonly placeholders: { readonly words: readonly string[] };
  /** Its source is still that of its model. */
  readonly source: { readonly model: string };
}

type OneOf<Things> = { [Kind in keyof Things]: { readonly kind: Kind } & Things[Kind] }[keyof Things];

export type CreateProblem = OneOf<CreateProblems>;
export type CreateNote = OneOf<CreateNotes>;

/** A file that is to be made, or edited: then `before` is the text that `edits` are for. */
export interface FileCreation {
  readonly path: FilePath;
  readonly before: string | undefined;
  readonly edits: readonly TextEdit[];
  readonly after: string;
}

export interface CreatedApplication {
  readonly request: NewApplication;
  readonly file: FilePath;
  /** The Application or the template that it is made from. */
  readonly from: string;
  /** Undefined where nothing asks for one. */
  readonly wave: Wave | undefined;
  readonly notes: readonly CreateNote[];
}

/** All that creating Applications changes: their files, and the lists that name these. */
export interface Creation {
  readonly applications: readonly CreatedApplication[];
  readonly files: readonly FileCreation[];
}
