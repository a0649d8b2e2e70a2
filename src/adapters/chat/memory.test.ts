import { expect, test } from 'vitest';
import type { ChatMessage } from '../../ports.ts';
import { shortened } from './memory.ts';

const tool = (content: string): ChatMessage => ({ role: 'tool', content, toolCallId: 'c' });

test('only old tool answers are left out, oldest first, and only as many as needed', () => {
  const long = '字'.repeat(500);
  const messages: ChatMessage[] = [{ role: 'user', content: long }, tool(long), tool(long), tool('短')];
  expect(shortened(messages, 2000)).toEqual(messages);
  const cut = shortened(messages, 1100);
  expect(cut[0]?.content).toBe(long);
  expect(cut[1]?.content).toContain('略去');
  expect(cut[2]?.content).toBe(long);
  expect(shortened(messages, 100).map(({ content }) => content.length)).toEqual([500, 20, 20, 1]);
});
