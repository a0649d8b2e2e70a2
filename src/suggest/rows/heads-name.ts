import type { Quantity } from '../amounts/quantities.ts';

const COUNT: Readonly<Record<string, string>> = {
  ...{ 批次: '批次', 份: '份数', 件: '件数', 张: '张数', 人: '人数', 名: '人数', 个: '个数' },
};
/** 每千人食品抽检批次: what is told for so many people; '' for anything else. */
export function headsName({ unit, object, verb, part }: Quantity): string {
  const [, thing = '', per = ''] = /^([株棵头只羽尾袋])\/([一-龥]{1,2})$/.exec(unit) ?? [];
  if (per !== '' && (object === '' || part.plain.includes('标准'))) return `每${per}${thing}数`;
  const [, one = '', heads = ''] = /^(.+)\/([百十]?[千百万]人)$/.exec(unit) ?? [];
  const bare = object.replace(/(?:批次|份数|总?数量?|(?<=[检测查训])量)$/, '');
  const whole = bare === '' || part.plain.includes(bare + verb) ? bare + verb : bare;
  return heads === '' || whole === '' ? '' : `每${heads}${whole}${COUNT[one] ?? '数量'}`;
}
