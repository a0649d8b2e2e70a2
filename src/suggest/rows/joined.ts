import { VERBS } from '../text/verbs.ts';
import { withoutDeed } from './plain-name.ts';

/** Words that end as a count does. */
const LEXICAL = /[参系指基函]数$/;

/** Fills a slot without saying a word twice: {惠民}演出场次 with 惠民演出 is 惠民演出场次. */
export function joined(template: string, word: string): string {
  const at = template.indexOf('{');
  const end = template.indexOf('}');
  if (at < 0) return template;
  const head = template.slice(0, at);
  const tail = template.slice(end + 1);
  if (head.length > 1 && word.endsWith(head)) return word + tail;
  // 监督抽查 of {在用电梯}监督抽查台数.
  if (word.length > 3 && tail.startsWith(word)) return head + tail;
  let own = word.startsWith(head) ? word.slice(head.length) : word;
  // 创作排演{新剧目} of 排演新剧目.
  if (own.length > 3 && head.length > 2 && head.endsWith(own.slice(0, 2))) own = own.slice(2);
  // 抽查在用电梯 of {在用电梯}监督抽查台数.
  if (own.length > 3 && tail.includes(own.slice(0, 2)) && VERBS.includes(own.slice(0, 2))) own = own.slice(2);
  const again = tail.length > 3 ? own.indexOf(tail.slice(0, 2)) : -1;
  if (again > 2 && again < own.length - 2) return head + own.slice(0, again) + tail;
  // 康复训练 of {残疾儿童}康复救助人数.
  if (again === 0 && own.length > 3 && tail.length > 4) return head + own + tail.slice(2);
  // 检验参数 and 数量 share no word.
  const least = /^(?:面积|人次|人数)/.test(tail) || LEXICAL.test(own) ? 2 : 1;
  for (let length = Math.min(own.length, tail.length); length >= least; length -= 1)
    if (own.endsWith(tail.slice(0, length))) {
      own = own.slice(0, -length);
      break;
    }
  return head + own + withoutDeed(tail, own);
}
