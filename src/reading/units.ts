import { Decimal } from 'decimal.js';
import { remembered } from './remembered.ts';

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
  percent: '% 百分比 百分点 个百分点',
  ratio: '‰ 每万人 每千人 每百人 比例 倍 分 星 星级 级 成 折 ppm',
  money: '元 万元 亿元 千元 百元 百万元 千万元 角 美元 万美元 万 亿',
  person: '人 名 位 户 家庭 员 对夫妇 人口',
  visit: '人次 人·次 人天 人日 人·天 人·日 人月 人·月 工日 户·次',
  event:
    '次 场 期 届 起 例 宗 班次 场次 批次 轮 轮次 回 遍 趟 趟次 班 期班 个班次 节 课时 学时 车次 航班 航次 频次 站次 台次 架次 人份',
  thing:
    '个 家 项 件 笔 套 台 辆 座 处 所 条 篇 份 册 辑 本 批 单 株 头 只 头只 羽 尾 匹 棵 盏 根 块 间 栋 幢 艘 架 枚 把 张 张床 床 幅 部 门 种 类 款 支 队 组 站 点 口 眼 孔 扇 樘 面 副 双 对 箱 袋 瓶 盒 桶 罐 包 粒 颗 束 捆 盆 丛 窝 字 页 卷 盘 机柜 标段 片 段 宗地 图斑 村 镇 乡 县 市 区 社区 校 企业 单位 机构 团队 品种 平台 系统 基地 合同 案 案件 个村 个屯 个寨 个嘎查 个苏木 个苏木镇 个县 个乡镇 个社区 个品种 个单位 个企业 个项目 个班 个点 台套 台件 台(套) 件(套) 套(台) 台/套 万吨级 宗次 路 线 号 塔 井 池 棚 亩棚 泊位 车位 个车位 学位 个学位 床位 张床位 席 桌 餐 顿 剂 支队 样本 批样 份样 批样品 穴 叶 拍',
  area: '平方米 ㎡ m² m2 平方公里 平方千米 km² km2 亩 公顷 公顷次 hm² hm2 平米 平方 平方厘米 分地',
  length: '米 m 公里 千米 km 厘米 cm 毫米 mm 里 延米 延长米 车公里 管公里 皮长公里 线公里 英寸 海里',
  time: '年 月 日 天 周 旬 小时 分钟 秒 毫秒 ms 个月 工作日 个工作日 自然日 个自然日 季度 个季度 年度 个年度 学年 学期 岁 周岁 h min 小时/天 天/年',
  weight: '吨 t 公斤 千克 kg 克 g 毫克 mg 微克 μg 斤 两 担 标准煤 吨标准煤',
  volume: '立方米 m³ m3 方 立方 升 L 毫升 ml mL 加仑 蒸吨',
  data: 'TB GB MB KB PB M G T Mbps Gbps 兆 兆比特 比特 千瓦 kW MW 兆瓦 千瓦时 度 kWh 千伏 kV 千伏安 KVA kVA V A W Hz 像素 分贝 dB ℃ 摄氏度 兆帕 MPa 马力 勒克斯',
};

const KNOWN = new Map<string, UnitClass>();
for (const [name, list] of Object.entries(CLASSES))
  for (const unit of list.split(' ')) if (!KNOWN.has(unit)) KNOWN.set(unit, name as UnitClass);

const MONEY = /^(?:百|千|万|亿|百万|千万)?元$|^[万亿]$|^角$/;

/** 亩, 人·月, 受益户: what stands below the stroke. */
const PER = /^[一-龥A-Za-z㎡²³·.*()]{1,6}$/;

/** 万株, 千人: so many at a time; 条次, 亩次: each time anew. 名次 is a rank, 本次 and 单次 say which time. */
const SCALED = /^(?:百万|千万|[百千万亿])(?!分$)(.+)$/;
const OVER_AGAIN = /^[万千]?(?![名位本单双两]次)(.{1,2})次$/;
const simple = (unit: string): UnitClass =>
  [unit, SCALED.exec(unit)?.[1], OVER_AGAIN.exec(unit)?.[1]].flatMap(
    word => KNOWN.get(word ?? '') ?? [],
  )[0] ?? 'other';

const compound = remembered((unit): UnitClass => {
  const [head = '', ...per] = unit.split(/[/每]/);
  if (per.length === 0) return EITHER.test(unit) ? either(unit) : simple(unit);
  if (!per.every(part => PER.test(part))) return 'other';
  if (MONEY.test(head)) return 'unit-cost';
  if (head === '') return per.every(part => simple(part) !== 'other') ? 'unit-cost' : 'other';
  return simple(head);
});

/** 条(次): two words for what is counted. */
const EITHER = /^(.{1,3})\((.{1,3})\)$/;
const either = (unit: string): UnitClass => {
  const [, one = '', other = ''] = EITHER.exec(unit) ?? [];
  return KNOWN.has(other) ? simple(one) : 'other';
};

/** What a unit counts; `unit-cost` for money per something, `other` for a word that is no known unit. */
export const unitClass = (unit: string): UnitClass => KNOWN.get(unit) ?? compound(unit);

/** True for a word that stands as a unit in the tables of the trade. */
export const isUnit = (text: string): boolean =>
  text !== '' && text.length <= 12 && unitClass(text) !== 'other';

const IN_YUAN: Readonly<Record<string, string>> = {
  元: '1',
  角: '0.1',
  百元: '100',
  千元: '1000',
  万元: '10000',
  百万元: '1000000',
  千万元: '10000000',
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
export const toWanYuan = (number: string, unit: string): string | null => inWanYuan(`${number} ${unit}`);

const inWanYuan = remembered((amount): string | null => {
  const [number = '', unit = ''] = amount.split(' ');
  const yuan = toYuan(number, unit);
  return yuan === null ? null : decimal(new Decimal(yuan).div(10000));
});
