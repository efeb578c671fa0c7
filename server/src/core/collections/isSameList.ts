/** Whether two lists hold the same values in the same order. Objects are the same only when they are one object. */
export function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((value, index) => value === right[index]);
}
