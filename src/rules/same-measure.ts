import { remembered } from '../reading/remembered.ts';
import type { ReadIndicator } from '../reading/types.ts';

/** Words that do not say what is measured. */
const SPARE =
  /开展|组织|举办|实施|实际|全年|年度|本年|当年|计划|项目|工作|任务|指标|情况|相关|各项|本单位|的|[()（）、,，·]/g;
const COUNT_END =
  /(数量|个数|人数|人次|场次|次数|批次|户数|家数|期数|份数|件数|座数|条数|台数|处数|村数|数|量)$/;

/** Ways to end a name that measure the same. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/满意率$/, '满意度'],
  [/(?:比例|比率|占比)$/, '率'],
  [/场[次数]$/, '次数'],
  [/人员?数量$/, '人数'],
  [/个数$/, '数量'],
];

/** What a name measures, spare words taken out: 开展培训人数 and 培训人数 are one. */
export const measureOf = (name: string): string =>
  ENDINGS.reduce(
    (text, [ending, one]) => text.replace(ending, one),
    name.replace(ABOUT_ALL, '').replace(SPARE, ''),
  );

/** Words of which one stands for all. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/老年人/g, '老人'],
  [/最低生活保障/g, '低保'],
  [/医疗保险/g, '医保'],
  [/养老保险/g, '养老保'],
  [/社会保险/g, '社保'],
  [/公共卫生/g, '公卫'],
  [/公共厕所/g, '公厕'],
  [/公共租赁住房/g, '公租房'],
  [/保障性租赁住房/g, '保租房'],
  [/新型农村合作医疗/g, '新农合'],
  [/乡村医生/g, '村医'],
  [/计划生育/g, '计生'],
  [/环境卫生/g, '环卫'],
  [/义务教育/g, '义教'],
  [/危(?:旧|险)?房屋?改造/g, '危改'],
  [/特种设备/g, '特设'],
  [/农业机械/g, '农机'],
  [/高标准农田/g, '高标田'],
  [/疾病预防控制/g, '疾控'],
  [/党风廉政/g, '廉政'],
  [/家庭医生/g, '家医'],
  [/小学生|中小学生/g, '学生'],
  [/参训|受训/g, '培训'],
  [/拨付|兑付/g, '支付'],
  [/按时|按期|如期/g, '及时'],
  [/完工|竣工/g, '完成'],
  [/工程/g, '项目'],
  [/长度/g, '里程'],
  [/参加/g, '参与'],
  [/受资助/g, '资助'],
  [/(?<=受益|惠及)(?:群众|人口|居民|人员)(?:数量?)?$/, '人数'],
  [/^(?:受益|广大|社会)(?=.*满意)/, ''],
];

/** Alike for names of one measure, whatever the order of their words: 及时完成率 and 完工按时率. */
export const measureKey = remembered(name =>
  [...measureOf(WORDS.reduce((text, [word, one]) => text.replace(word, one), name))].sort().join(''),
);

/** One unit for those that count the same: 名 and 人. */
export const unitBase = (unit: string | null): string | null =>
  unit === null
    ? null
    : unit
        .replace(/^[名位]$/, '人')
        .replace(/^场次$/, '场')
        .replace(/^千米$/, '公里');

/** What is counted, without how it is counted: 技能培训 of 技能培训人数. */
export const objectOf = (name: string): string => measureOf(name).replace(COUNT_END, '');

/** The work as a whole, which says nothing of what was asked: 对服务的满意度. */
const ABOUT_ALL = /对(?:本?(?:项目|工作|服务|活动))+的?(?=满意|总体|综合)/;

/** Whom a satisfaction row asks: 青少年 of both 青少年满意度 and 青少年对活动满意度. */
export const askedOf = (row: ReadIndicator): string | null => {
  if (row.kind !== 'satisfaction') return null;
  const whom = /^(.{1,20}?)(?:对.*)?(?:的)?(?:总体|综合)?满意/.exec(row.name)?.[1] ?? '';
  return whom === '' ? null : whom.replace(/^(受益|广大|社会)(?=..)/, '');
};

/** True when every character of one name stands in the other, in whatever order: 户厕改造 of 改造农村户厕. */
export function madeOf(part: string, whole: string): boolean {
  const there = new Set(whole);
  return part.length >= 3 && [...part].every(sign => there.has(sign));
}
