import type { Entry } from '../../library/schema.ts';
import type { FoundWork } from '../work/find-work.ts';

/** What is measured by how long it is. */
const LONG = /(?:路|道|街|巷|管网|管线|渠|沟|堤|岸线|围墙|护栏|防波堤)$/;
const BY_KILOMETRE = /(?:路|道|管网|管线|渠|堤)$/;
/** Kinds of what is built or kept, and the word that counts them. */
const COUNTED: readonly (readonly [ends: RegExp, unit: string])[] = [
  [/(?:系统|平台|软件)$/, '套'],
  [/(?:桥梁?|立交|隧道|闸|泵站|水厂|处理厂|塔|水库)$/, '座'],
  [/(?:楼|厂房|宿舍)$/, '栋'],
  [/(?:小区|专业|学科|村|社区|中心|院区|校区|馆|公园|广场|机场|飞行区)$/, '个'],
  [/(?:设备|仪器|空调|电梯|警报器|路灯)$/, '台'],
];
const MENDED = /改造|维修|修缮|加固|整治|升级/;

type Row = Pick<Entry, 'name' | 'unit' | 'formula' | 'ask'>;

/** Which row counts the works on `word`: a road by its length, an underpass as what it is; null for the usual one. */
export function countOfWorks({ type, because }: FoundWork, entry: Entry, word: string): Row | null {
  if (word === '' || entry.key !== 'n1') return null;
  const unit = COUNTED.find(([ends]) => ends.test(word))?.[1];
  if (type.id === 'general.operation' && unit !== undefined)
    return {
      name: `${word}维护数量`,
      unit,
      formula: entry.formula.replace('一处', `一${unit}`),
      ask: entry.ask,
    };
  if (type.id !== 'general.works') return null;
  const deed = because.some(one => MENDED.test(one)) ? '改造' : '建设';
  if (LONG.test(word))
    return {
      name: `${word}${deed}长度`,
      unit: BY_KILOMETRE.test(word) ? '公里' : '米',
      formula: '年度内完工并通过验收的长度，以竣工图或测量记录为准',
      ask: `批复的${deed}长度是多少？今年完成多少？`,
    };
  return unit === undefined
    ? null
    : {
        name: `${word}${deed}数量`,
        unit,
        formula: '年度内完工并通过验收的数量，同一标的只计一次',
        ask: entry.ask,
      };
}
