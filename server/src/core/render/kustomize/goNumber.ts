/**
 * A number as Go prints it where it does not know how it was written: from a million on with an exponent, `1e+06`,
 * which is no wave any more.
 */
export function goNumber(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
