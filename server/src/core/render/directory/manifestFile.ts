const candidate = /\.(?:yaml|yml|json|jsonnet)$/;
/** A file that can't be read is no manifest, and does no harm, unless it holds all of these. */
const manifestSigns = ['apiVersion:', 'kind:', 'metadata:'];

/** Whether Argo CD looks for manifests in a file of this name (S§5.3). */
export function isManifestName(name: string): boolean {
  return candidate.test(name);
}

/** Whether a file that Argo CD can't read fails the Application: it looks like a manifest (S§5.3). */
export function isManifestText(text: string): boolean {
  return manifestSigns.every((sign) => text.includes(sign));
}
