import type { Idea } from './idea.ts';

/** How a change is measured, whatever the trade. */
export type Effect = Pick<Idea, 'level2' | 'name' | 'formula' | 'operator' | 'unit' | 'source' | 'evidence'>;

const changed = (level2: Idea['level2'], name: string, formula: string): Effect => ({
  ...{ level2, name, formula, unit: '%', operator: '>=' },
  ...{ source: '统计报表', evidence: '上年和本年统计表、测算说明' },
});

/** So much less than last year. */
export const fallen = (level2: Idea['level2'], name: string): Effect =>
  changed(level2, name, '（上年数值－本年数值）÷上年数值×100%，两年口径一致');

/** So much more than last year. */
export const grown = (level2: Idea['level2'], name: string): Effect =>
  changed(level2, name, '（本年数值－上年数值）÷上年数值×100%，两年口径一致');
