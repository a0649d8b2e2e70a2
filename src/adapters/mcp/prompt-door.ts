import {
  ErrorCode,
  type GetPromptResult,
  type ListPromptsResult,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import { JixiaoError } from '../../domain/errors.ts';
import type { World } from '../../ports.ts';
import { fillPrompt, type Prompt, readPrompt } from '../../prompts/prompt.ts';

const promptsOf = async (world: World): Promise<Prompt[]> =>
  (await world.prompts.list()).map(({ name, text }) => readPrompt(name, text));

const card = ({ name, title, description, arguments: given }: Prompt) => ({
  name,
  title,
  description,
  arguments: given.map(argument => ({ ...argument })),
});

/** The prompts as a client's menu shows them. */
export const promptList = async (world: World): Promise<ListPromptsResult> => ({
  prompts: (await promptsOf(world)).map(card),
});

/** One prompt with the person's words in it. Errors: invalid params, in Chinese. */
export async function promptNamed(
  { name, arguments: given = {} }: { name: string; arguments?: Record<string, string> | undefined },
  world: World,
): Promise<GetPromptResult> {
  const prompts = await promptsOf(world);
  const prompt = prompts.find(candidate => candidate.name === name);
  if (prompt === undefined)
    throw new McpError(
      ErrorCode.InvalidParams,
      `没有提示词“${name.slice(0, 80)}”；有：${prompts.map(known => known.name).join('、')}`,
    );
  try {
    const text = fillPrompt(prompt, given);
    return { description: prompt.title, messages: [{ role: 'user', content: { type: 'text', text } }] };
  } catch (error) {
    if (error instanceof JixiaoError)
      throw new McpError(ErrorCode.InvalidParams, `${error.message}；${error.fix}`);
    throw error;
  }
}
