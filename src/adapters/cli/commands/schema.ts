import { z } from 'zod';
import { Draft } from '../../../domain/draft.ts';
import type { Command } from '../command.ts';
import { JSON_OPTION } from '../shared-options.ts';

/** The JSON Schema of a draft, for those who write one by program. */
export const schemaCommand: Command = {
  name: 'schema',
  usage: 'schema',
  summary: '输出草稿的 JSON Schema',
  words: 0,
  options: JSON_OPTION,
  async run() {
    const schema = z.toJSONSchema(Draft, { io: 'input' });
    return { json: schema, text: JSON.stringify(schema, null, 2) };
  },
};
