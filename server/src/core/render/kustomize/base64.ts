const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const lineLength = 70;

/** Base64 as kustomize writes it into generated objects: in lines of 70 characters as soon as it needs a second one. */
export function base64Lines(bytes: Uint8Array): string {
  const text = base64(bytes);
  if (text.length < lineLength) return text;
  const lines = text.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return lines.map((line) => `${line}\n`).join('');
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) text += group(bytes.subarray(at, at + 3));
  return text;
}

function group(bytes: Uint8Array): string {
  const [first = 0, second = 0, third = 0] = bytes;
  const bits = (first << 16) | (second << 8) | third;
  const characters = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 0x3f));
  return characters
    .slice(0, bytes.length + 1)
    .join('')
    .padEnd(4, '=');
}
