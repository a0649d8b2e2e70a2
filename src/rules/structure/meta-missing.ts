import { practice } from '../../basis/practice.ts';
import { isBlank } from '../blank.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'STR-META-MISSING',
  scope: 'draft',
  title: '封面缺少编制日期或编制单位',
  level: 'info',
  formal: true,
  aspect: '完整性',
  basis: [practice],
  why: '没有日期就分不清是哪一稿；引用的会议、文件是否过时也无从核对。',
  mend: '封面写明编制单位和编制日期；草案在批复后改为正式稿。',
  examples: {
    bad: [
      { note: '没有日期', change: [{ path: '/cover/date' }] },
      { note: '没有编制单位', change: [{ path: '/cover/compiled_by', value: null }] },
    ],
    good: [
      { note: '陷阱：批复前写“草案”是对的', change: [{ path: '/cover/status', value: '草案' }] },
      {
        note: '陷阱：只有项目表，没有封面',
        change: [{ path: '/cover', value: { title: null, status: null, compiled_by: null } }],
      },
    ],
  },
  *check({ raw: { cover } }) {
    if (cover.title === null) return;
    const missing = [
      { path: '/cover/date', label: '编制日期', text: cover.date },
      { path: '/cover/compiled_by', label: '编制单位', text: cover.compiled_by },
    ].filter(({ text }) => isBlank(text ?? ''));
    const [first] = missing;
    if (first !== undefined)
      yield {
        path: first.path,
        quote: '',
        message: `封面没有${missing.map(({ label }) => label).join('、')}。`,
      };
  },
});
