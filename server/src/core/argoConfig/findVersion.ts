import { copyText } from '../text/copyText.ts';

/** The image of Argo CD, and the upstream manifests as a remote base of kustomize. */
const signs = [
  /argoproj\/argocd:v?(?<version>\d+\.\d+(?:\.\d+)?)/,
  /argoproj\/argo-cd(?:\/|[^\s"']*ref=)v?(?<version>\d+\.\d+(?:\.\d+)?)/,
];

/** The version of Argo CD that a text installs, as far as it tells: that of the first image or remote base. */
export function findVersion(text: string): string | undefined {
  for (const sign of signs) {
    const version = sign.exec(text)?.groups?.['version'];
    if (version !== undefined) return copyText(version);
  }
  return undefined;
}
