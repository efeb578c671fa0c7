/** Why the operating system refused something, as `ENOENT`. */
export function failureCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
