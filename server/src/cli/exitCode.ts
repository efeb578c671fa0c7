/** What the program's end says to a script. */
export const exitCode = {
  /** Done, and no finding is an error. */
  success: 0,
  /** At least one finding is an error. */
  findings: 1,
  /** The command line, a path or `.sync-waves.yaml` is wrong. */
  usage: 2,
  /** A mistake of ours, or a result that could not be written. */
  internal: 3,
  /** Ended by Ctrl-C: what shells make of that signal. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
