import { hostAndPath } from '../argo/gitUrl.ts';

/** A chart's bare name, and the repository's host and path. */
export interface ChartPlace {
  readonly repository: string;
  readonly chart: string;
}

/**
 * Where a chart comes from. OCI references are written in many ways (`oci://host/path` with the chart's name, the name
 * as the last part of the URL, a part of the path in the chart's name): all lead to the same place.
 */
export function chartPlace(repoURL: string, chart: string): ChartPlace {
  const place = hostAndPath(chart === '' ? repoURL : `${repoURL.replace(/\/+$/, '')}/${chart}`);
  const slash = place.lastIndexOf('/');
  return { repository: place.slice(0, Math.max(slash, 0)), chart: place.slice(slash + 1) };
}
