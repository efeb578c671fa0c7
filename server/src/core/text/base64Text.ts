const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const form = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The text that base64 stands for; undefined where it is none, or not of ASCII characters: names and URLs are. */
export function base64Text(encoded: string): string | undefined {
  const written = encoded.replace(/\s/g, '');
  if (!form.test(written)) return undefined;
  const digits = Array.from(written.replace(/=+$/, ''), (digit) =>
    alphabet.indexOf(digit).toString(2).padStart(6, '0'),
  );
  const bytes = digits.join('').match(/.{8}/g) ?? [];
  const codes = bytes.map((bits) => Number.parseInt(bits, 2));
  return codes.every((code) => code < 0x80) ? String.fromCharCode(...codes) : undefined;
}
