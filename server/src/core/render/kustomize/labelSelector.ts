/** Whether labels (or annotations) fulfil a requirement. */
type Requirement = (values: (key: string) => string | undefined) => boolean;

const key = String.raw`[A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?`;
const value = String.raw`(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?`;
const equality = new RegExp(String.raw`^(${key})\s*(==|=|!=)\s*(${value})$`);
const membership = new RegExp(String.raw`^(${key})\s+(in|notin)\s*\(([^()]*)\)$`);
const comparison = new RegExp(String.raw`^(${key})\s*([<>])\s*(-?\d+)$`);
const existence = new RegExp(String.raw`^(!?)\s*(${key})$`);
const wholeValue = new RegExp(`^${value}$`);

/**
 * Compiles a label selector of Kubernetes (`app=api,tier in (web, db),!legacy`). Undefined when Kubernetes refuses it.
 * An empty selector selects everything.
 */
export function compileLabelSelector(selector: string): Requirement | undefined {
  if (selector.trim() === '') return () => true;
  const requirements = splitRequirements(selector).map((part) => requirementOf(part.trim()));
  const known = requirements.filter((requirement) => requirement !== undefined);
  if (known.length < requirements.length) return undefined;
  return (values) => known.every((requirement) => requirement(values));
}

/** Splits at commas outside of parentheses. */
function splitRequirements(selector: string): readonly string[] {
  return selector.split(/,(?![^()]*\))/);
}

function requirementOf(text: string): Requirement | undefined {
  return equalityOf(text) ?? membershipOf(text) ?? comparisonOf(text) ?? existenceOf(text);
}

function equalityOf(text: string): Requirement | undefined {
  const [, name = '', operator, expected] = equality.exec(text) ?? [];
  if (operator === undefined) return undefined;
  return operator === '!=' ? (values) => values(name) !== expected : (values) => values(name) === expected;
}

function membershipOf(text: string): Requirement | undefined {
  const [, name = '', operator, list] = membership.exec(text) ?? [];
  if (list === undefined) return undefined;
  const expected = list.split(',').map((item) => item.trim());
  if (!expected.every((item) => wholeValue.test(item))) return undefined;
  return (values) => {
    const actual = values(name);
    const found = actual !== undefined && expected.includes(actual);
    return operator === 'in' ? found : !found;
  };
}

function comparisonOf(text: string): Requirement | undefined {
  const [, name = '', operator, bound] = comparison.exec(text) ?? [];
  if (bound === undefined) return undefined;
  return (values) => {
    const actual = values(name);
    if (actual === undefined || !/^-?\d+$/.test(actual)) return false;
    return operator === '<' ? BigInt(actual) < BigInt(bound) : BigInt(actual) > BigInt(bound);
  };
}

function existenceOf(text: string): Requirement | undefined {
  const [, not, name = ''] = existence.exec(text) ?? [];
  if (not === undefined) return undefined;
  return (values) => (values(name) !== undefined) === (not === '');
}
