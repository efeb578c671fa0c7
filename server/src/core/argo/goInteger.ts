const atoiGrammar = /^[+-]?[0-9]+$/;
const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/** Reads an integer as Go's `strconv.Atoi` does on 64 bits (S§1.1): no trimming, no prefixes, no underscores. */
export function parseGoInteger(text: string): bigint | undefined {
  if (!isGoIntegerText(text)) return undefined;
  const value = BigInt(text);
  return value >= smallest && value <= largest ? value : undefined;
}

/** Whether `Atoi` accepts the spelling; the value may still be out of range. */
export function isGoIntegerText(text: string): boolean {
  return atoiGrammar.test(text);
}
