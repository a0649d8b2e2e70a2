import type { Quantity } from '../amounts/quantities.ts';
import type { FoundWork } from '../work/find-work.ts';

/** What is paid, by the end of its name. */
export const PAID = /(?:经费|补贴|补助|津贴|报酬|工资|待遇|奖金|奖励|慰问金|助学金|抚恤金|救助金|资助金|费)$/;
const AID = /补助|补贴|资助|救助|津贴|抚恤|助学|补(?=[约到]?[\d一二两三四五六七八九十])/;
const REWARD = /奖励|奖补|奖给/;
/** True where money is given away, not spent. */
export const isAid = (told: string, [work]: readonly FoundWork[]): boolean =>
  [told, ...(work?.parts.map(({ plain }) => plain) ?? [])].some(
    text => AID.test(text) || REWARD.test(text),
  ) || work?.type.nature === '补贴';
/** What says of each, and not what is paid. */
const EACH =
  /每[个一]?[一-龥]{0,4}?(?=$)|(?:(?:人均|户均|亩均|生均|村均)?(?:资金|经费)?标准(?:为|按)?)$|(?<=.{2})[人户亩生村台]均$|^按/g;
const SHARED: Readonly<Record<string, string>> = {
  ...{ 人: '人均', 名: '人均', 生: '生均', 学生: '生均', 户: '户均', 亩: '亩均', 村: '村均' },
  ...{ 行政村: '村均', 社区: '社区平均', 校: '校均', 学校: '校均' },
};
/** True where money is given as a reward. */
export const isReward = (told: string): boolean => REWARD.test(told);
/** 首次认定奖励5万元: which time says nothing without what is done. */
const WHICH_TIME = /^(?:首次|重新|再次|初次|二次|新|续)$/;
/** 一餐只收两块钱: what is charged. */
const CHARGED =
  /(?<![征回吸丰增税接查没])收(?:费|取)?(?:标准)?(?:为|不超过?|最多)?[\d一二两三四五六七八九十]/;
const LONGEST = 12;
/** 伙食标准不低于每人每月330元: held to from below, and no cost. */
const isStandard = (object: string, bare: string): boolean =>
  /(?<!成本|费用|造价|单价|补[助贴])标准$/.test(object) && bare !== '';

/** What so much money for each is called: 困难残疾人生活补贴标准, 学员人均成本. */
export function priceName(
  { object, verb, unit, part }: Quantity,
  topic: string,
  works: readonly FoundWork[],
): { readonly name: string; readonly word: string } {
  const bare = object
    .replace(/^.*也[好行]$/, '')
    .replace(EACH, '')
    .replace(/^(?:人均|户均|亩均|生均|村均|奖励|补助|补贴|资助|给予|发放|投资|投入|成本|费用|造价)+$/, '');
  const thing = bare === '' || /^(?:资金|经费|标准|单价)$/.test(bare) ? topic : bare;
  const done = WHICH_TIME.test(thing)
    ? (new RegExp(`${thing}([一-龥]{2,4}?)(?=奖励|奖补|补助|补贴|资助|\\d)`).exec(part.plain)?.[1] ?? '')
    : '';
  const [, age = '', whose = ''] = /^(.*岁(?:及?以[上下])?)?(.*)$/.exec(thing) ?? [];
  const word = age + (whose.length > LONGEST ? whose.slice(-LONGEST) : whose + done);
  if (/单价$|成本$|费用$|造价$|均价$/.test(object))
    return { name: object.length > 4 ? object : `${topic}${verb.slice(-2)}${object}`, word };
  if (CHARGED.test(part.plain)) return { name: `${word}收费标准`, word };
  if (PAID.test(word) || isStandard(object, bare)) return { name: `${word}标准`, word };
  const told = verb + part.plain;
  const per = SHARED[/\/([一-龥]+)/.exec(unit)?.[1] ?? ''];
  // 人均救助水平不低于1480元.
  if (object === '水平') return { name: `${per ?? ''}${verb}水平`, word };
  if (REWARD.test(told)) return { name: `${word}奖励标准`, word };
  if (isAid(told, works)) {
    const aid = /救助|资助|补贴|津贴/.exec(told)?.[0] ?? '补助';
    return { name: `${word}${per === '生均' || per === '户均' ? per : ''}${aid}标准`, word };
  }
  return { name: per === undefined ? `${word}单位成本` : `${word}${per}成本`, word };
}
