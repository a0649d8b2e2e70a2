import { expect, it } from 'vitest';
import type { World } from '../ports.ts';
import { libraryFamily } from './library.ts';

it('shows every row of a sector, how its target is written, and no target', async () => {
  const page = (await libraryFamily.read('science', {} as World)) ?? '';
  const rows = page
    .split('\n')
    .filter(line => /^\| (?:数量|质量|时效|成本|[^|]{2,4}效益|可持续影响|服务对象满意度)指标 /.test(line));
  const targets = rows.map(line => line.split(' | ')[4]);
  expect(targets).toContain('…月…日前');
  for (const target of targets) expect(target).toMatch(/^(?:…月…日前|[≥≤＞＜＝=><]…\D+)$/);
});
