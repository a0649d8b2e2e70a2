/** What a 二级指标 is about, whatever a province prints for it. */
export type Level2Key =
  | 'quantity'
  | 'quality'
  | 'time'
  | 'cost'
  | 'economic_cost'
  | 'social_cost'
  | 'environment_cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustainable'
  | 'satisfaction';

/** What a 一级指标 is about. */
export type Level1Key = 'output' | 'benefit' | 'satisfaction' | 'cost';
