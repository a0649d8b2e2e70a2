import type { Quantity } from './quantities.ts';

const COUNT: Readonly<Record<string, string>> = {
  ...{ 批次: '批次', 份: '份数', 件: '件数', 张: '张数', 人: '人数', 名: '人数', 个: '个数' },
};
/** 每千人食品抽检批次: what is told for so many people; '' for anything else. */
export function headsName({ unit, object, verb, part }: Quantity): string {
  const [, one = '', heads = ''] = /^(.+)\/([百十]?[千百万]人)$/.exec(unit) ?? [];
  const bare = object.replace(/(?:批次|份数|总?数量?|(?<=[检测查训])量)$/, '');
  const thing = bare === '' || part.plain.includes(bare + verb) ? bare + verb : bare;
  return heads === '' || thing === '' ? '' : `每${heads}${thing}${COUNT[one] ?? '数量'}`;
}
