import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';

/** The text to show for an instance's wave: the value that sets it, else the name of the instance. */
export function wavePlace({ resource, waveSource }: Instance): Place {
  const annotation = waveSource?.annotation ?? resource.annotations.get(annotationKeys.syncWave);
  return annotation?.origin.place ?? resource.place;
}
