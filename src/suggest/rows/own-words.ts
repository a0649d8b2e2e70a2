import type { Measure } from '../../library/schema.ts';
import type { Quantity } from '../amounts/quantities.ts';
import { VAGUE } from '../text/vague.ts';
import { VERBS } from '../text/verbs.ts';

/** 监测价格品种186个: its deed leads the clause, and is no thing. */
const isToldOf = (word: string, text: string): boolean =>
  VERBS.includes(word) && !VAGUE.test(word) && text.startsWith(word);

/** 国民体质监测服务6000人次: a deed of two, told right before the number. */
const WITH_DEED =
  /^(?!各|分别|[均都])([一-龥]{2,4}?)(?:每[周月季天日年]度?|不少于|达到?)*[\d一两二三四五六七八九十]/;
/** 清运垃圾3000吨 is 垃圾清运量, not 垃圾处理量: the goal's own deed, where the pattern knows it. */
export function inOwnWords({ id, name, words }: Measure, { verb, object, part }: Quantity): string {
  // 组织参加省级比赛2次 holds none.
  if (id === 'contests' && /^(?:参加|参与)$/.test(verb)) return name.replace(/^(.*)举办/, '参加$1');
  const usual = words.find(word => name.includes(word));
  if (usual === undefined) return name;
  // 建设智慧平台1个 says nothing of whether there was one before.
  if (name.startsWith('新建{') && verb === '建设' && !part.plain.includes('新建'))
    return name.slice('新建'.length).replace('}', '}建设');
  if (words.some(word => object.endsWith(word)) && new RegExp(`${usual}(?:批次|次数)$`).test(name))
    return name.replace(usual, '');
  if (words.includes(object) && !object.includes(usual)) return name.replace(usual, '');
  const deed = object === '' ? '' : (WITH_DEED.exec(part.plain.split(object)[1] ?? '')?.[1] ?? '');
  if (deed.endsWith(usual) && name.startsWith(`${usual}{`))
    return name.slice(usual.length).replace('}', `}${deed}`);
  if (name.endsWith('办理件数') && /^(?:认定|鉴定|评估|评审|审查|登记)$/.test(verb) && object !== '')
    return name.replace(usual, verb);
  if (words.some(word => object.endsWith(word)) && name.endsWith(`${usual}面积`))
    return name.replace(usual, '');
  const said = object.includes(usual) || words.some(word => object.startsWith(word));
  if (said && object.length > usual.length + 1 && !name.endsWith(usual)) return name.replace(usual, '');
  if (name.startsWith(usual) && words.some(word => object.includes(word))) return name.slice(usual.length);
  if (name.endsWith(`${usual}数量`) && words.some(word => object.includes(word)))
    return name.replace(usual, '');
  const own = words.find(word => verb.endsWith(word) && !VAGUE.test(word));
  const told =
    own ?? (part.plain.includes(usual) ? undefined : words.find(word => isToldOf(word, part.plain)));
  return told === undefined ? name : name.replace(usual, verb === '改扩建' ? verb : told);
}
