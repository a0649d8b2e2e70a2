import { z } from 'zod';

/** The names a template may use at a place: fields of an object, items of a list, or plain text. */
export type Shape =
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'leaf' };

/** The names a schema gives. */
export function shapeOf(schema: z.ZodType): Shape {
  if (schema instanceof z.ZodObject)
    return {
      kind: 'object',
      fields: new Map(
        Object.entries(schema.shape).map(([name, field]) => [name, shapeOf(field as z.ZodType)]),
      ),
    };
  if (schema instanceof z.ZodArray) return { kind: 'list', item: shapeOf(schema.element as z.ZodType) };
  return { kind: 'leaf' };
}
