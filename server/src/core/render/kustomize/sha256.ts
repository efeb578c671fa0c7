/** The SHA-256 digest of bytes as lower-case hexadecimal (FIPS 180-4). The core has no crypto module to ask. */
export function sha256Hex(bytes: Uint8Array): string {
  const message = pad(bytes);
  const state = Uint32Array.from(initialState);
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < message.byteLength; offset += 64) compress(state, message, offset, schedule);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** The first 32 bits of the fractional parts of a root of each of the first primes define all constants. */
const primes = firstPrimes(64);
const initialState = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const roundConstants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32);
}

function pad(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(length - 8, BigInt(bytes.length) * 8n);
  return view;
}

function compress(state: Uint32Array, message: DataView, offset: number, schedule: Uint32Array): void {
  for (let at = 0; at < 16; at += 1) schedule[at] = message.getUint32(offset + at * 4);
  for (let at = 16; at < 64; at += 1) schedule[at] = extend(schedule, at);
  let working = Array.from(state);
  for (let at = 0; at < 64; at += 1) working = round(working, word(roundConstants, at) + word(schedule, at));
  working.forEach((value, at) => {
    state[at] = word(state, at) + value;
  });
}

/** One of the 64 rounds, in FIPS's own letters. */
function round([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]: number[], input: number): number[] {
  const choice = (e & f) ^ (~e & g);
  const majority = (a & b) ^ (a & c) ^ (b & c);
  const first = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + input;
  const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;
  return [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
}

function extend(schedule: Uint32Array, at: number): number {
  const early = word(schedule, at - 15);
  const late = word(schedule, at - 2);
  const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
  const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
  return word(schedule, at - 16) + small + word(schedule, at - 7) + large;
}

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function word(words: Uint32Array, at: number): number {
  return words[at] ?? 0;
}
