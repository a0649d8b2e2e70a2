/** A draft saved as JSON: the draft itself, or the answer of import_document or get_draft around it; undefined when neither. */
export function storedDraft(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if ('draft' in value) return value.draft;
  return 'schema' in value ? value : undefined;
}
