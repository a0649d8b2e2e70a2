import { unitClass } from '../../reading/units.ts';

/** What so much may be told for each of; the longer before what it begins with. */
const OF =
  '常住人口|养老机构|行政村|自然村|合作社|幼儿园|残疾人|千瓦时|立方米|平方米|平方公里|学员|学生|人次|场次|批次|班次|企业|社区|乡镇|街道|学校|家庭|机构|千瓦|公里|延米|床位|岗位|家次|户次|平米|课时|学时|千米|公斤|小时|个月|人|户|亩|名|位|场|次|期|村|校|班|生|头|只|台|套|辆|家|所|处|座|支|件|例|吨|米|个|具|羽|株|棵|部|册|餐|顿|间|栋|盏|张|床|条|节|眼|口|单|份|篇|斤|方|度|趟|县|镇|乡|站|点|组|队|匹|尾|箱|架|艘|块|项|本|批|门|届|车';
const WHEN = '月|年|天|日|周|学年|学期|季度';
/** 每人每月100元 is 100 元/人·月. */
const EACH = new RegExp(
  `每(?:个|一)?(${OF})(?:[一-龥]{0,6}(?:每|一个?)(${WHEN})[一-龥]{0,8}|(?![一-龥]{0,6}(?:每|一个?)[月年天])[一-龥、]{0,8})$`,
);
/** 对8家企业各奖励5万元 is 5 万元/家. */
const EACH_OF = new RegExp(`\\d(${OF})[^，\\d]{0,8}各[一-龥]{0,4}$`);
/** 每人每月90元和100元: the second is for each as the first. */
const AND_SUM = /\d[\d.]*元[和及与、]$/;
/** 一家五万, in plain speech. */
const ONE_GETS = /(?:^|[，、])一(家|户|村|人|名)[一-龥]{0,2}$/;
const PAYS = '(?:补贴|补助|奖励|[一-龥]{1,3}费|[补奖给付收贴发花掏])(?:约|大概|最高|不超过|到|个|补)?';
const AT_MOST = '(?:顶多|最多|最高|不超过|不能超过|控制在)';
/** 装一台财政补十五万, 跑一公里补4.5元, 老人吃一餐政府补3块. */
const ONE_PAID = new RegExp(
  `[吃跑装修收养种建买拉走清换挖铺放演办救送看做]?一(?:个)?(${OF})(?!性)[一-龥A-Z]{0,6}?(?:${PAYS}|${AT_MOST})$`,
);
/** Whom or what a sum is told for, one by one, in plain speech. */
const ONE_OF =
  '户|家|人|名|村|校|社区|乡镇|镇|乡|餐|顿|亩|头|只|台|辆|套|例|箱|车|趟|斤|天|学期|场|棵|株|吨|方|度|米|公里|班|组|队|件|床|节|盏';
/** 一户平均不超4500元, 一个村最少落10万元: so much for each, whatever is said of it. */
const ONE_SUM = new RegExp(
  `(?:^|[，、的费金钱租资贴助])(?:[吃跑装修收养种买拉清换])?一个?(${ONE_OF})(?![、和])[一-龥]{0,8}$`,
);
const ONE_SUM_AHEAD = new RegExp(
  `^一个?(?:${ONE_OF})[一-龥]{0,8}?[\\d一二两三四五六七八九十百千][\\d.一二两三四五六七八九十百千]*(?:万?元|万?块)`,
);

/** 一户补6000: where a number begins, what it is told for each of. */
const EACH_AHEAD = new RegExp(
  `^一(?:个月(?=\\d[\\d.]*万?元)|(?:个)?(?:${OF})[一-龥A-Z]{0,6}?(?:${PAYS}|${AT_MOST})|(?:套|次|村|个村|人|户|校|站|班|所)(?:上下|至少|要|得|也|都|有|不少于|不低于|看上|[配放跑讲上]){1,3})[\\d一二两三四五六七八九十百]`,
);
/** 单个主体补助不超过40万元. */
const SINGLE = /单(个|家|户|人|村)[一-龥]{0,10}$/;
const AVERAGE = /(户|人|亩|场|生|村|校|台|件|次|例|床)均[^，]{0,10}$/;

/** 一套上下两册, 一个村至少看上一场: so many for each. */
const ONE_HAS =
  /(?:^|[，、])一(套|次|人|户|校|站|班|所|个?村)(?:上下|至少|要|得|也|都|有|不少于|不低于|看上|[配放跑讲上]){1,3}$/;
/** 给每个接种点配一套, 每个快检室20批次. */
const EVERY_ONE = /每个[一-龥]{1,4}([点站室馆院厅所园库店])[配装发设建有至少不于低]*$/;
/** 一天二百六十吨, 一周不少于两次: so many each time; 一年 is the year itself. */
const ONE_TIME = /一个?(天|周|月|季度)(?:不少于|至少|不低于|最少|大概|约|能|要|得|收|产|接|送|处理|清运)*$/;
export const oneOf = (before: string): string | undefined =>
  ONE_TIME.exec(before)?.[1]?.replace('天', '日') ??
  (ONE_HAS.exec(before) ?? EVERY_ONE.exec(before))?.[1]?.replace('个村', '村');

/** The words before a number without what it is told for each of. */
export const withoutEach = (words: string): string =>
  [ONE_GETS, ONE_PAID, ONE_HAS, ONE_SUM, /(?:^|[，、])一个?[村户人套校站班]$/, /一个?[月年天周]$/].reduce(
    (told, one) => told.replace(one, ''),
    words,
  );

/** True for 一户 of 一户补6000, which counts nothing itself. */
export const isOneOfEach = (from: string): boolean => EACH_AHEAD.test(from) || ONE_SUM_AHEAD.test(from);

/** 每月1000元, 每天五块: so much each time. */
const SO_LONG = /每个?(月|天|学期|学年|季度)[一-龥]{0,4}$/;

const forEach = (before: string): readonly [of: string, when?: string] | undefined => {
  const first = before.replace(AND_SUM, '');
  const [, of, when] =
    EACH.exec(first) ??
    EACH_OF.exec(first) ??
    ONE_GETS.exec(first) ??
    ONE_PAID.exec(first) ??
    ONE_SUM.exec(first) ??
    [];
  if (of !== undefined) return when === undefined ? [of] : [of, when];
  const long = SO_LONG.exec(first)?.[1];
  return long === undefined ? undefined : [long];
};

/** True where so much money is told for each of something. */
export const isEach = (before: string): boolean => forEach(before) !== undefined;

/** 一户补6000, 每亩补300: money, though nobody says 元. */
export const isPaidEach = (before: string): boolean =>
  isEach(before) && new RegExp(`(?:${PAYS}|${AT_MOST}|标准(?:为|是)?|[给发]每[一-龥]{1,2})$`).test(before);

/** 每千人4.5批次, 每百万人口报告数不少于150份: a rate of so many people. */
const PER_HEADS =
  /每(百万|十万|[百千万])(?:名)?(?:常住)?(人|居民|户)(?:口)?(?=[一-龥]{0,8}(?:不低于|不少于|达到?|至少|≥|为|约)?$)/;
/** The words before a number without the people that it is a rate of. */
export const withoutHeads = (words: string): string =>
  PER_HEADS.test(words) ? words.replace(PER_HEADS, '').replace(/按$/, '') : words;

/** Tells how often each is served: 每人每月4次. */
const EACH_TIME =
  /每(人|户|村|校|家|[名位个](?=[一-龥]{1,8}每))(?:[一-龥]{1,8}?)?每(周|月|季度|年)[一-龥]{0,6}$/;
export const isEachTime = (before: string): boolean => EACH_TIME.test(before);

/** 户均2.5万元 is so much for each 户. */
export function shared(unit: string, before: string): string {
  const often = EACH_TIME.exec(before);
  const heads = PER_HEADS.exec(before);
  if (heads !== null && !/[元%‰]$/.test(unit) && !unit.includes('/'))
    return `${unit}/${heads[1] ?? ''}${(heads[2] ?? '').replace('居民', '人')}`;
  if (often !== null && unit === '次')
    return `${unit}/${(often[1] ?? '').replace(/[名位]/, '人')}·${often[2] ?? ''}`;
  const [of, when] = forEach(before) ?? [];
  if (of !== undefined && unitClass(unit) === 'money')
    return `${unit}/${of}${when === undefined ? '' : `·${when}`}`;
  if (/亩产[^，]{0,10}$/.test(before) && unitClass(unit) === 'weight') return `${unit}/亩`;
  const each = AVERAGE.exec(before)?.[1] ?? SINGLE.exec(before)?.[1];
  return each !== undefined && unitClass(unit) === 'money' ? `${unit}/${each}` : unit.replace(/元每/, '元/');
}
