import { rankSystem2019 } from '../../basis/rank-system-2019.ts';
import { plain } from '../../reading/normalise.ts';
import { rule } from '../rule.ts';

const SINCE = 2020;
/** 一级主任科员, 二级调研员 are today's ranks. */
const OLD = /(?<![一二三四]级)(副主任科员|主任科员|副调研员|调研员|巡视员|副巡视员)(?!（|\()/;
const HISTORY = /(曾任|时任|原|原任|退休前|历任)[^，。；]{0,8}$/;

export default rule({
  id: 'YR-TITLE-ABOLISHED',
  scope: 'draft',
  title: '职务名称已经取消',
  level: 'warning',
  formal: true,
  aspect: '文字/格式',
  basis: [rankSystem2019],
  why: '2019年起非领导职务改为职级，现在没有“副主任科员”这样的职务，写着就是旧稿。',
  mend: '改为现在的职级（如“四级主任科员”），或只写岗位不写职级。',
  examples: {
    bad: [
      {
        note: '副主任科员',
        change: [
          { path: '/safeguards/0/text', value: '由局长任组长，副主任科员张某具体填报，每季度汇总一次。' },
        ],
      },
    ],
    good: [
      {
        note: '现行职级',
        change: [
          { path: '/safeguards/0/text', value: '由局长任组长，四级主任科员张某具体填报，每季度汇总一次。' },
        ],
      },
      {
        note: '陷阱：说的是以前',
        change: [{ path: '/safeguards/0/text', value: '聘请退休前副主任科员担任顾问，每季度核对一次。' }],
      },
    ],
  },
  *check({ raw, prose }) {
    if ((raw.year ?? 0) < SINCE) return;
    for (const { path, text } of prose) {
      const read = plain(text);
      const found = OLD.exec(read);
      if (found === null || HISTORY.test(read.slice(Math.max(0, found.index - 12), found.index))) continue;
      yield {
        path,
        quote: found[0],
        message: `“${found[0]}”这一职务名称2019年以后已改为职级。`,
        confidence: 0.8,
      };
    }
  },
});
