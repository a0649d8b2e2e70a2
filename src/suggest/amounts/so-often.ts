import { unitClass } from '../../reading/units.ts';
import { isEach, isEachTime, oneOf } from '../text/each.ts';
import type { Seen } from '../text/numbers-in.ts';
import type { Quantity } from './quantities.ts';

const TIMES: Readonly<Record<string, readonly [count: number, unit: string]>> = {
  半月: [24, '个半月'],
  半个月: [24, '个半月'],
  季度: [4, '季度'],
  季: [4, '季度'],
  月: [12, '个月'],
  周: [52, '周'],
  半年: [2, '个半年'],
  学期: [2, '学期'],
  两个月: [6, '个双月'],
  '2个月': [6, '个双月'],
  三个月: [4, '季度'],
  '3个月': [4, '季度'],
  六个月: [2, '个半年'],
  '6个月': [2, '个半年'],
};
const EVERY =
  /每个?(半个?月|季度|季|月|周|半年|学期|[两2三3六6]个月)(?:度)?(?:各|都|至少|不少于|不低于|定期)?/;
/** Opening hours are told by the week, and are a target as they stand. */
const WEEKLY = /每(?:周|日|天)[^，]{0,8}$/;
const APIECE =
  /(?:每(?:个|一|所(?=学校)|家(?=单位))?|(?<!在[^，]{0,20})各(?=[^，]{0,8}$))(小区|乡镇|乡|镇|街道|村|社区|学校|校|班级|班|单位|部门|县|人|名|户|家|场次?|期|次|批次?|组(?!织)|轮|周|日|天|所|处|座|支|台|亩|公里|站|院|队|馆|店|厂|点|件|栋|间)/;

/** 示范方5个，每个不少于1000亩. */
const EACH_OF_THEM = /^每(个|座|处|家|所|片)(?:都|均|各)?(?:不少于|不低于|至少|最少|达到?|约|≥)*$/;

/** 村均两盏路灯. */
const AVERAGE = /(村|户|校|班)均[一-龥]{0,6}$/;

/** 日处理3万吨: so much a day; 工作日 is none. */
const DAILY =
  /(?<![作假生当每次即近今平周节])日均?(?:处理|供水|供气|生产|产|清运|转运|焚烧|净化|消纳|加工)[一-龥]{0,4}(?<!能力|规模)$/;

/** 对42处场所每季度检查1次: so many times each. */
const OF_MANY =
  /(?:^|[对为给(（])[一-龥]{0,4}\d+(?:个(?=[村校]|乡镇|社区))?(处|家|所|个|座|户|支|村|乡镇|社区|校|名|人|位|条)[^，]*每/;

/** 放电影一村一月一场: so many for each village. */
const OF_ONE = /[一每]个?(村|镇|乡|校|户|社区|站|班)(?=每)/;

/** 每季度1次监测、每年1次分析: each has its own 每. */
const LISTED_BEFORE = /^.*\d[^，]*[、，](?=[^、，]*每)/;
/** 每村每月1场共2580场: the sum is told. */
const SUM_BEFORE = /^.*\d[^，、\d]{1,4}(?=(?:共计?|合计|总计|累计|全年)[^每\d]{0,4}$)/;

/** 按每生每天5元标准补助200天: so much each is money, and not days. */
const PRICE_BEFORE = /^.*每[^，\d]*\d[\d.]*[万亿]?元(?:的?标准)?/;

/** 春秋两季各发一次: twice a year. */
const SEASONS =
  /((?:春、?秋|冬、?夏|夏、?冬|寒暑假|上、?下半年)(?:两季|季)?)(?:各|都)(?![处个家所村镇])[一-龥]{0,4}$/;
const COUNTS_TIMES = /^(?:次|场|场次|人次|期|篇|条|份|轮|批次|遍)$/;

/** How many in the year, or of what each: 每季度1次 is 4 with its arithmetic, 每村3名 stays so many for each. */
export function total(seen: Seen, told: string): Pick<Quantity, 'number' | 'arithmetic' | 'apiece'> {
  const before = told.replace(SUM_BEFORE, '').replace(PRICE_BEFORE, '');
  const seasons = SEASONS.exec(before)?.[1];
  if (seasons !== undefined && COUNTS_TIMES.test(seen.unit) && /^\d+$/.test(seen.number)) {
    const sum = String(Number(seen.number) * 2);
    return { number: sum, arithmetic: `${seasons}各${seen.number}${seen.unit}×2季=${sum}${seen.unit}` };
  }
  const every = EVERY.exec(before.replace(LISTED_BEFORE, ''))?.[1];
  const [count, of] = every === undefined ? [] : (TIMES[every] ?? []);
  if (
    count !== undefined &&
    !OF_MANY.test(before) &&
    !OF_ONE.test(before) &&
    !isEachTime(before) &&
    COUNTS_TIMES.test(seen.unit) &&
    /^\d+$/.test(seen.number)
  ) {
    const sum = String(Number(seen.number) * count);
    return {
      number: sum,
      arithmetic: `每${every}${seen.number}${seen.unit}×${count}${of}=${sum}${seen.unit}`,
    };
  }
  if (unitClass(seen.unit) === 'money' && isEach(before)) return { number: seen.number };
  if (isEachTime(before) && seen.unit === '次') return { number: seen.number };
  if (/小时$/.test(seen.unit) && WEEKLY.test(before)) return { number: seen.number };
  const average = unitClass(seen.unit) === 'money' ? undefined : AVERAGE.exec(before)?.[1];
  const each =
    every ??
    APIECE.exec(before)?.[1] ??
    EACH_OF_THEM.exec(before)?.[1] ??
    average ??
    oneOf(before) ??
    (DAILY.test(before) ? '日' : undefined);
  if (each === undefined) return { number: seen.number };
  const several = /\d[^，]*、[^，]*\d[^，]*每/.test(before);
  const whose =
    every === undefined || several ? undefined : (OF_MANY.exec(before) ?? OF_ONE.exec(before))?.[1];
  return { number: seen.number, apiece: whose === undefined ? each : `${whose}·${each}` };
}

/** The words before a number without how often, or of what each, it is told. */
export const withoutOften = (words: string): string =>
  (/元的?标准/.test(words) ? words.replace(PRICE_BEFORE, '') : words)
    .replace(EVERY, '')
    .replace(/^每年度?(?=[一-龥])/, '')
    .replace(SEASONS, told => told.replace(/^.*[各都]/, ''))
    .replace(APIECE, '')
    .replace(APIECE, '')
    .replace(EACH_OF_THEM, '');
