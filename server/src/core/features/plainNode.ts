/** What a node says of itself that has no wave of its own, and no findings. */
export const plainNode = {
  severity: undefined,
  findings: 0,
  wave: undefined,
  waveIsSet: false,
  editable: false,
  children: [],
} as const;
