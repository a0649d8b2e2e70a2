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

/** Bounds that only say "any integer", and patterns longer than what they explain, cost tokens and teach nothing. */
function trim({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  delete jsonSchema.propertyNames;
  if (jsonSchema.type === 'object' && jsonSchema.properties === undefined)
    delete jsonSchema.additionalProperties;
}

/** A tool's line in the list. No output schema: it would double the list, and no client shows it to its model. */
export function advertise({ name, title, description, input, annotations }: Tool): Advertised {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { target: 'draft-7', io: 'input', override: trim });
  return { name, title, description, inputSchema: { ...schema, type: 'object' }, annotations };
}
