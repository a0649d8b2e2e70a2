import type { Profile } from '../domain/profile.ts';
import type { Family } from './resource.ts';

const profiles = async () => (await import('../profiles/index.ts')).PROFILES;

const unchecked = (verified: boolean): string => (verified ? '' : '（未核对条文）');

const page = ({ title, source, taxonomy, columns, sections, plan_months, weights, code_length }: Profile) =>
  [
    `# ${title}`,
    '',
    `来源：${source.note}${unchecked(source.verified)}`,
    '',
    '| 一级指标 | 二级指标（* 必填） |',
    '|---|---|',
    ...taxonomy.map(
      ({ label, children }) =>
        `| ${label} | ${children.map(child => `${child.label}${child.required ? '*' : ''}`).join('、')} |`,
    ),
    '',
    `指标表的列：${columns.map(({ label }) => label).join('、')}`,
    `部门部分：${Object.values(sections).filter(Boolean).join('、') || '没有'}`,
    `资金支出计划：${plan_months.length === 0 ? '没有' : `${plan_months.join('、')}月底累计百分比`}`,
    `项目编码：一般 ${code_length} 位`,
    weights === null ? '不设分值权重' : `设分值权重${unchecked(weights.verified)}`,
    '',
  ].join('\n');

/** The forms that are known. */
export const profilesFamily: Family = {
  kind: 'profiles',
  title: '表式',
  description: '各地各年的表式：指标分级、列、部门部分、支出计划',
  list: async () => (await profiles()).map(({ code, title }) => ({ id: code, title })),
  async read(id) {
    const profile = (await profiles()).find(({ code }) => code === id);
    return profile === undefined ? null : page(profile);
  },
};
