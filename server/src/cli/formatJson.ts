/** Indented JSON. Waves are numbers where JSON's readers take them exactly, else strings. */
export function formatJson(report: object): string {
  return JSON.stringify(
    report,
    (_key, value: unknown) => (typeof value === 'bigint' ? toJsonNumber(value) : value),
    2,
  );
}

function toJsonNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}
