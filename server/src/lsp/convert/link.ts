import type { Link } from '../../core/features/markdown.ts';
import type { Positions } from '../positions.ts';
import { toUri } from './uri.ts';

/** Links that editors open at the right line: a file's URI with `#L3,5` behind it. */
export function linkTo(positions: Positions): Link {
  return (place, label) => {
    const { start } = positions.rangeOf(place);
    return `[${label}](${toUri(place.path)}#L${start.line + 1},${start.character + 1})`;
  };
}
