import type { Measure } from '../../library/schema.ts';
import type { Quantity } from '../amounts/quantities.ts';
import { countedAs } from './in-unit.ts';
import { ownFormula } from './own-formula.ts';
import { knownShare, shareOf } from './shares.ts';

const RATES = /^(?:rate-use|rate-cover|rate-time)$/;
/** Patterns that do not say of what the share is. */
const ANY_RATE = /^(?:rate-any|rate-share|rate-good|permille|permille-any)$/;

/** How a row made from the goal's own words is worked out, where its pattern does not say it rightly. */
export const howCounted = ({ id, formula }: Measure, name: string, quantity: Quantity): string =>
  (RATES.test(id) ? knownShare(name, quantity.unit) : undefined) ??
  (ANY_RATE.test(id) ? shareOf(name, quantity.unit) : undefined) ??
  ownFormula(id, name, quantity) ??
  (/里程/.test(formula) && name.endsWith('长度')
    ? formula.replace('里程', '长度')
    : countedAs(formula, quantity.unit));

/** What is counted in rounds is no 数量. */
const COUNTS: Readonly<Record<string, string>> = {
  ...{
    班次: '班次',
    期: '期数',
    场: '场次',
    次: '次数',
    轮: '轮次',
    遍: '遍数',
    届: '届数',
    起: '起数',
    ...{
      例: '例数',
      册: '册数',
      页: '页数',
      卷: '卷数',
      部: '部数',
      批: '批次',
      批次: '批次',
      种: '种数',
      类: '类数',
      字: '字数',
    },
    ...{ 宗: '宗数', 笔: '笔数', 班: '班次', 单位: '单位数' },
  },
};
/** The end of a name in its unit's own word: 册数, 期数. */
export const byUnit = ({ id }: Measure, name: string, { unit, verb }: Quantity): string =>
  id === 'counted' && (verb !== '' || !/^[册卷]$/.test(unit))
    ? name.replace(/数量$/, COUNTS[unit.replace(/^[万千百]/, '')] ?? '数量')
    : name;
