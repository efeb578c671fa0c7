import XMLBuilder from 'fast-xml-builder';

/** An element: `@` in front of a key makes an attribute, `#text` is the element's text. */
export interface XmlElement {
  readonly [key: string]: string | number | XmlElement | readonly XmlElement[];
}

/** A whole XML document. Characters that XML 1.0 forbids are replaced, since no escape may name them. */
export function printXml(root: XmlElement): string {
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
    attributeValueProcessor: (_name: string, value: unknown) => keepAllowed(String(value)),
    tagValueProcessor: (_name: string, value: unknown) => keepAllowed(String(value)),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(root).trimEnd()}`;
}

function keepAllowed(text: string): string {
  return text.replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
