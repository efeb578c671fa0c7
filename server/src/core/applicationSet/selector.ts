import { listOf, mapOf, textOf } from '../yaml/plainMap.ts';

/**
 * A Kubernetes label selector over flat labels: `matchLabels` and `matchExpressions` with In, NotIn, Exists and
 * DoesNotExist. An absent selector matches everything; an unknown operator matches nothing.
 */
export function matchesSelector(selector: unknown, labels: ReadonlyMap<string, string>): boolean {
  const fields = mapOf(selector);
  const wanted = Object.entries(mapOf(fields?.['matchLabels']) ?? {});
  return (
    wanted.every(([key, value]) => labels.get(key) === value) &&
    listOf(fields?.['matchExpressions']).every((expression) => matchesExpression(expression, labels))
  );
}

/** One expression. A missing label fails `In` and satisfies `NotIn`, also for RollingSync steps (S§4.2). */
function matchesExpression(expression: unknown, labels: ReadonlyMap<string, string>): boolean {
  const fields = mapOf(expression);
  const label = labels.get(textOf(fields?.['key']) ?? '');
  const isListed = label !== undefined && listOf(fields?.['values']).includes(label);
  switch (fields?.['operator']) {
    case 'In':
      return isListed;
    case 'NotIn':
      return !isListed;
    case 'Exists':
      return label !== undefined;
    case 'DoesNotExist':
      return label === undefined;
    default:
      return false;
  }
}
