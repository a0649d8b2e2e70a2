import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import { rule } from '../rule.ts';

const EMPTY_WORDS =
  /(\d{4}年?度?|本级|机关|部门|单位|专项|工作|经费|项目|资金|其他|其它|支出|业务|费用?|补助|年度|日常|综合|各项|相关|配套|等)/g;
const PLACE = '(?:[一-龥]{2,8}?(?:省|市|县|区|旗))?';
const BODY = '(?:研究院|研究所|服务中心|中心|基地|平台|工作站|示范区|示范园|园区)';
const NAMELESS = new RegExp(`^${PLACE}${BODY}(?:专项|工作|运行|建设)*(?:经费|资金|项目|专项|补助)*$`);

export default rule({
  id: 'STR-PROJECT-NAME-VAGUE',
  scope: 'project',
  title: '项目名称看不出办什么事',
  level: 'info',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '项目名称要公开；只有“专项经费”或没有全称的机构，群众和审核人都不知道办的是什么。',
  mend: '写出机构全称或具体事项；名称由项目库核定的，在资金用途里说明。',
  examples: {
    bad: [
      { note: '只有经费二字', change: [{ path: '/projects/0/name', value: '其他专项工作经费' }] },
      { note: '机构没有全称', change: [{ path: '/projects/0/name', value: '示例县研究院专项经费' }] },
    ],
    good: [
      {
        note: '机构有全称',
        change: [{ path: '/projects/0/name', value: '示例大学示例县小麦产业技术研究院合作经费' }],
      },
      { note: '陷阱：名称短但事情清楚', change: [{ path: '/projects/0/name', value: '科普专项经费' }] },
      {
        note: '陷阱：中心有自己的事由',
        change: [{ path: '/projects/0/name', value: '婚姻登记中心运行经费' }],
      },
    ],
  },
  *check({ path, raw }) {
    const name = plain(raw.name ?? '');
    if (name === '') return;
    const hollow = name.replace(EMPTY_WORDS, '').length < 2;
    if (hollow || NAMELESS.test(name))
      yield {
        path: `${path}/name`,
        quote: raw.name ?? '',
        message: hollow
          ? `“${name}”看不出具体办什么事。`
          : `“${name}”没有写机构全称，不知道是哪一家、做什么。`,
        confidence: 0.7,
      };
  },
});
