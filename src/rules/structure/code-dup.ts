import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadProject } from '../../reading/types.ts';
import { isBlank } from '../blank.ts';
import { rule } from '../rule.ts';
import { bareCode } from './code.ts';

export default rule({
  id: 'STR-CODE-DUP',
  scope: 'draft',
  title: '两个项目用了同一编码',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '一个编码只对应一个项目；重复说明复制表格时没有改，钱会记到别的项目上。',
  mend: '对照一体化系统改正其中一个；同一张表分成两页的，合并为一张。',
  examples: {
    bad: [
      {
        note: '复制表格忘了改编码',
        change: [{ path: '/projects/1/code', value: '13099926P000000000101' }],
      },
      {
        note: '只差一个空格，仍是同一编码',
        change: [{ path: '/projects/1/code', value: '13099926P 000000000101' }],
      },
    ],
    good: [
      {
        note: '陷阱：只差最后一位，是两个编码',
        change: [{ path: '/projects/1/code', value: '13099926P000000000102' }],
      },
      {
        note: '陷阱：表里没有编码一栏，不算重复',
        change: [
          { path: '/projects/0/code', value: null },
          { path: '/projects/1/code', value: null },
        ],
      },
    ],
  },
  *check({ projects }) {
    const seen = new Map<string, ReadProject>();
    for (const project of projects) {
      const { path, raw } = project;
      if (raw.code === null || isBlank(raw.code)) continue;
      const code = bareCode(raw.code);
      const twin = seen.get(code);
      if (twin === undefined) {
        seen.set(code, project);
        continue;
      }
      const samePage = plain(twin.raw.name ?? '') === plain(raw.name ?? '');
      yield {
        path: `${path}/code`,
        quote: raw.code,
        message: `与“${twin.raw.name ?? ''}”的编码相同（${code}）。`,
        ...(samePage
          ? {
              suggestion: '两张表名称也相同，可能是一张表分成了两页，请合并。',
              severity: 'warning' as const,
            }
          : {}),
      };
    }
  },
});
