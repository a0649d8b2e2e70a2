import { Decimal } from 'decimal.js';

/** What a unit counts. */
export type UnitClass =
  | 'percent'
  | 'money'
  | 'person'
  | 'visit'
  | 'event'
  | 'thing'
  | 'area'
  | 'length'
  | 'time'
  | 'weight'
  | 'volume'
  | 'data'
  | 'ratio'
  | 'unit-cost'
  | 'other';

const CLASSES: Readonly<Record<Exclude<UnitClass, 'unit-cost' | 'other'>, string>> = {
  percent: '% ％ 百分比 百分点 个百分点',
  ratio: '‰ 每万人 比例 倍 分 星 级 成',
  money: '元 万元 亿元 千元 百元 角 分钱 万 亿',
  person: '人 名 位 万人 千人 亿人 人/年 户 万户 家庭',
  visit: '人次 万人次 千人次 亿人次 人·次 人/次 人天 人日',
  event: '次 场 期 届 起 例 宗 班次 场次 批次 轮 回 趟 次/月 次/年 班 节 课时 学时 万次 车次 航班',
  thing:
    '个 家 项 件 套 台 辆 座 处 所 条 篇 份 册 本 批 单 株 头 只 羽 匹 尾 棵 盏 根 块 间 栋 幢 艘 架 枚 把 张 幅 部 门 种 类 款 支 队 组 站 点 口 眼 孔 扇 樘 面 副 双 对 箱 袋 瓶 盒 桶 罐 包 粒 万粒 万株 万头 万只 万羽 万份 万册 万个 万件 万套 村 镇 乡 县 市 区 社区 校 企业 单位 机构 团队 品种 平台 系统 基地 合同 案 案件 个村 个县 台套 台/套 台（套） 台(套) 人·月 辆次 件次 字 万字 条次 机柜 床 张床 个班 节次 标段 片 段 宗地 亿条 万条 幅次',
  area: '平方米 ㎡ m² 万平方米 平方公里 平方千米 km² 亩 万亩 公顷 万公顷 hm² 平米 万平米 亩次 万亩次 亿亩',
  length: '米 m 公里 千米 km 厘米 cm 毫米 mm 里 延米 万米 车公里 沿线公里',
  time: '年 月 日 天 周 小时 分钟 秒 个月 工作日 个工作日 季度 个季度 自然日 年度 岁 周岁 学年 h min',
  weight: '吨 t 万吨 公斤 千克 kg 克 g 斤 两 标准煤 吨标准煤 万公斤 亿斤',
  volume: '立方米 m³ 方 万方 万立方米 亿立方米 升 L 毫升 ml mL 立方 万立方',
  data: 'TB GB MB KB PB M G T Mbps 兆 条/秒 千瓦 kW 千瓦时 度 kWh 万千瓦 KVA kVA V A W Hz',
};

const KNOWN = new Map<string, UnitClass>();
for (const [name, list] of Object.entries(CLASSES))
  for (const unit of list.split(' ')) if (!KNOWN.has(unit)) KNOWN.set(unit, name as UnitClass);

const MONEY = /^(百|千|万|亿)?元$|^[万亿]$/;

const simple = (unit: string): UnitClass | undefined => KNOWN.get(unit);

/** What a unit counts; `unit-cost` for money per something, `other` for a word that is no known unit. */
export function unitClass(unit: string): UnitClass {
  const known = simple(unit);
  if (known !== undefined) return known;
  const [head = '', ...per] = unit.split(/[/每]/);
  if (per.length > 0 && MONEY.test(head)) return 'unit-cost';
  if (head === '') return per.length > 0 && simple(per[0] ?? '') !== undefined ? 'unit-cost' : 'other';
  return per.length > 0 ? (simple(head) ?? 'other') : 'other';
}

/** True for a word that stands as a unit in the tables of the trade. */
export const isUnit = (text: string): boolean =>
  text !== '' && text.length <= 12 && unitClass(text) !== 'other';

/** All known units, longest first: for reading a unit off the end of a text. */
export const UNITS: readonly string[] = [...KNOWN.keys()].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);

const IN_YUAN: Readonly<Record<string, string>> = {
  元: '1',
  百元: '100',
  千元: '1000',
  万元: '10000',
  万: '10000',
  亿元: '100000000',
  亿: '100000000',
};

const decimal = (value: Decimal): string => value.toFixed();

/** An amount in 元, exact; null when the unit is no money or the number unreadable. */
export function toYuan(number: string, unit: string): string | null {
  const factor = IN_YUAN[unit];
  return factor === undefined || !/^-?\d+(\.\d+)?$/.test(number)
    ? null
    : decimal(new Decimal(number).times(factor));
}

/** An amount in 万元, exact; null when the unit is no money or the number unreadable. */
export function toWanYuan(number: string, unit: string): string | null {
  const yuan = toYuan(number, unit);
  return yuan === null ? null : decimal(new Decimal(yuan).div(10000));
}
