import { mapOf } from '../yaml/plainMap.ts';

/**
 * Merges `patch` over `value`: mappings field by field, null removes, everything else replaces. The Application's type
 * gives its lists no merge keys, so this is what a strategic merge does to it too (S§6 "templatePatch").
 */
export function mergeValues(value: unknown, patch: unknown): unknown {
  const patchFields = mapOf(patch);
  if (!patchFields) return patch;
  const merged: Record<string, unknown> = { ...mapOf(value) };
  for (const [key, field] of Object.entries(patchFields)) {
    if (field === null) Reflect.deleteProperty(merged, key);
    else merged[key] = mergeValues(merged[key], field);
  }
  return merged;
}
