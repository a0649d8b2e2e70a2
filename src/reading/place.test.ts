import { expect, test } from 'vitest';
import type { Indicator } from '../domain/draft.ts';
import { placeAhead } from './place.ts';
import { readIndicator } from './read-draft.ts';

test.each([
  ['清源县讲座场次', '清源县'],
  ['清源市平安县讲座场次', '清源市平安县'],
  ['县水利局水库巡查次数', '县水利局'],
  ['示例县科协讲座场次', '示例县科协'],
  ['清源县长期使用性', '清源县'],
  ['全县学校数量', ''],
  ['用全县统计数代替户数', ''],
  ['县道养护里程', ''],
  ['新建县道里程', ''],
  ['帮扶县数量', ''],
  ['县城公厕改造座数', ''],
  ['农贸市场改造个数', ''],
  ['城市公园绿化面积', ''],
  ['市民热线办理件数', ''],
  ['区域布局优化率', ''],
])('%s opens with “%s”', (name, place) => {
  expect(placeAhead(name)).toBe(place);
});

test('a row is judged without the place; its cells stay as they are', () => {
  const raw: Indicator = {
    id: 'r1',
    level1: '产出指标',
    level2: '数量指标',
    name: '清源县讲座场次',
    description: '清源县讲座场次',
    operator: '',
    value: null,
    value_raw: '≥7场',
    basis: null,
  };
  const row = readIndicator(raw, '/indicators/0');
  expect(row).toMatchObject({ raw, name: '讲座场次', of: '清源县', description: '讲座场次' });
});
