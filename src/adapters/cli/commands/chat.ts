import type { Command } from '../command.ts';

/** The conversation in a terminal, for offices with a model and no chat client. */
export const chatCommand: Command = {
  name: 'chat',
  usage: 'chat',
  summary: '在终端里对话（要先设 JIXIAO_LLM_URL、JIXIAO_LLM_MODEL）',
  words: 0,
  options: {},
  async run(_args, desk) {
    await desk.chat();
    return { json: { ended: true }, text: '再见' };
  },
};
