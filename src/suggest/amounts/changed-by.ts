import { unitClass } from '../../reading/units.ts';
import type { Deed } from '../text/objects.ts';
import type { Quantity } from './quantities.ts';

const BEFORE = '(?:同比|[比较](?:上年|去年|上一年|同期|往年|前年)(?:度|同期)?)';
const WAYS: Readonly<Record<string, string>> = {
  ...{ 减少: '减少', 下降: '减少', 降低: '减少', 压减: '减少', 压降: '减少', 少: '减少', 减: '减少' },
  ...{ 拔除: '减少', 拔掉: '减少', 清掉: '减少', 增加: '增加', 增长: '增加', 多: '增加', 增: '增加' },
};
const WAY = Object.keys(WAYS).join('|');
/** 事故起数比上年减少3起: what is counted, and by how many it changes. */
const CHANGE = new RegExp(
  `([一-龥]{2,12}?)(?:${BEFORE}(?:要|再|能|还要|力争)*(${WAY})?|(?<=[起件例]数?|案|访|[数个处])(?:要|再)?(减少|下降|压减))(?:了|约|至少)*$`,
);
const COUNTED = /thing|event|person|visit|other/;

/** What changes by so many, 减少 or 增加; null where a number tells of no change. */
export function changeIn(before: string, unit: string): Deed | null {
  if (!COUNTED.test(unitClass(unit)) || /元$/.test(unit)) return null;
  const [, told = '', way, alone] = CHANGE.exec(before) ?? [];
  const thing = told
    .replace(/(?:总?数量?|[起件例]数)$/, '')
    .replace(/^(?:使|让|确保|力争|把|将|全?[县市区镇]|辖区)+/, '');
  const verb = WAYS[way ?? alone ?? ''];
  return thing.length < 2 || verb === undefined ? null : { verb, object: thing };
}

/** How a row of a change is worked out, and where it stands: fewer bad things are an effect. */
export const ofChange = ({
  verb,
  object,
}: Quantity): { readonly formula: string; readonly level2?: '社会效益指标' } => ({
  formula: `${object}当年数与上年数相比${verb}的数，按同一口径统计`,
  ...(verb === '减少' && BAD.test(object) ? { level2: '社会效益指标' } : {}),
});
const BAD = /案|访|事故|事件|火灾|投诉|伤亡|疫|病|灾|隐患|纠纷|警情|险情/;

/** True where a number is by how many something changes, and not how many there are. */
export const isChange = ({ verb, object, part, number }: Quantity): boolean =>
  /^(?:减少|增加)$/.test(verb) &&
  object !== '' &&
  new RegExp(`${object}[一-龥]*?(?:${WAY})[^，\\d]{0,3}${number}`).test(part.plain);
