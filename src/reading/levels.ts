import type { Level1Key, Level2Key } from '../domain/taxonomy.ts';
import { plain } from './normalise.ts';
import { remembered } from './remembered.ts';

const bare = (label: string): string =>
  plain(label)
    .replace(/\(.*?\)|（.*?）/g, '')
    .replace(/绩效|指标|预期|等$/g, '');

const LEVEL1: readonly (readonly [RegExp, Level1Key])[] = [
  [/满意/, 'satisfaction'],
  [/^(项目)?(成本)$/, 'cost'],
  [/效益|效果|影响力?目标/, 'benefit'],
  [/产出|完成|决策|过程/, 'output'],
];

const LEVEL2: readonly (readonly [RegExp, Level2Key])[] = [
  [/满意|^(?:服务|受益)对象$/, 'satisfaction'],
  [/经济成本/, 'economic_cost'],
  [/社会成本/, 'social_cost'],
  [/(生态|环境)+.*成本/, 'environment_cost'],
  [/成本|投资规模|预算控制|^预算(?!配置|执行|管理|编制|完成|和)/, 'cost'],
  [/控制$/, 'cost'],
  [/可持续|持续影响/, 'sustainable'],
  [/生态|环境/, 'ecological'],
  [/社会/, 'social'],
  [/经济/, 'economic'],
  [/时效|工期|进度/, 'time'],
  [/质量/, 'quality'],
  [/数量|规模/, 'quantity'],
];

const first = <K>(table: readonly (readonly [RegExp, K])[], label: string): K | null => {
  const text = bare(label);
  return text === '' ? null : (table.find(([pattern]) => pattern.test(text))?.[1] ?? null);
};

/** What a 一级指标 label means, whatever a province prints; null when it says nothing known. */
export const level1Key = remembered((label): Level1Key | null => first(LEVEL1, label));

/** What a 二级指标 label means; null when it says nothing known. */
export const level2Key = remembered((label): Level2Key | null => first(LEVEL2, label));
