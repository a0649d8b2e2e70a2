import type { ChatMessage } from '../../ports.ts';

/** Characters of a conversation sent along; older tool answers can be had again by calling the tool. */
const MOST = 60_000;
const GONE = '（较早的结果已略去，需要时重新调用工具）';

/** The conversation with its oldest tool answers left out until it is short enough; words of people stay. */
export function shortened(messages: readonly ChatMessage[], most = MOST): ChatMessage[] {
  let length = messages.reduce((sum, { content }) => sum + content.length, 0);
  return messages.map(message => {
    if (length <= most || message.role !== 'tool' || message.content.length <= GONE.length) return message;
    length -= message.content.length - GONE.length;
    return { ...message, content: GONE };
  });
}
