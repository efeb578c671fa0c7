/** Where to run the API suite, and how long it may take. */
export interface SuiteTarget {
  /** Absolute path of the folder or `.code-workspace` file to open. */
  readonly workspace: string;
  /** Added to the environment of the extension host. */
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout: number;
}

/** How the editor ended. The results of the tests are in the file that the suite writes. */
export interface HostRun {
  /** What the editor and its extension host printed. */
  readonly log: string;
  /** Why the editor did not end by itself. */
  readonly problem?: string;
}
