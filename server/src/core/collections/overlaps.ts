/** Whether two sets share a member. */
export function overlaps<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean {
  const [smaller, larger] = left.size < right.size ? [left, right] : [right, left];
  for (const member of smaller) {
    if (larger.has(member)) return true;
  }
  return false;
}
