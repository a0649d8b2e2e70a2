import { z } from 'zod';
import type { Tool } from '../../tools/tool.ts';

/** What a client's model is told of a tool. */
export interface Advertised {
  name: string;
  title: string;
  description: string;
  inputSchema: { type: 'object'; [key: string]: unknown };
  annotations: Tool['annotations'];
}

type Schema = z.core.JSONSchema.BaseSchema;

const LIMITS = ['maxLength', 'minLength', 'maxItems', 'propertyNames'] as const;
const BEYOND_REASON = 1_000_000_000;

/** Guards against abuse are still checked; telling them would cost every conversation tokens and teach nothing. */
function lean({ jsonSchema }: { jsonSchema: Schema }): void {
  for (const limit of LIMITS) delete jsonSchema[limit];
  if ((jsonSchema.maximum ?? 0) >= BEYOND_REASON) delete jsonSchema.maximum;
  if ((jsonSchema.minimum ?? 0) <= -BEYOND_REASON) delete jsonSchema.minimum;
  if (jsonSchema.type === 'object' && jsonSchema.properties === undefined)
    delete jsonSchema.additionalProperties;
  foldNull(jsonSchema);
}

/** `anyOf: [{type}, {type: null}]` says no more than `type: [type, null]`. */
function foldNull(schema: Schema): void {
  const [given, none, ...more] = schema.anyOf ?? [];
  if (typeof given !== 'object' || typeof none !== 'object' || none.type !== 'null' || more.length > 0)
    return;
  if (typeof given.type !== 'string' || Object.keys(given).length > 1) return;
  delete schema.anyOf;
  Object.assign(schema, { type: [given.type, 'null'] });
}

/** A tool's line in the list. No output schema: it would double the list, and no client shows it to its model. */
export function advertise({ name, title, description, input, annotations }: Tool): Advertised {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { target: 'draft-7', io: 'input', override: lean });
  return { name, title, description, inputSchema: { ...schema, type: 'object' }, annotations };
}
