/** A promise for the moment when something has taken too long, and the way to call it off. */
export function timeLimit(milliseconds: number): { readonly reached: Promise<'too late'>; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  const reached = new Promise<'too late'>((resolve) => {
    timer = setTimeout(() => {
      resolve('too late');
    }, milliseconds);
  });
  return {
    reached,
    clear: () => {
      clearTimeout(timer);
    },
  };
}
