import { monitoringMeasures2019 } from '../../basis/monitoring-measures-2019-136.ts';
import { practice } from '../../basis/practice.ts';
import { pointer } from '../../domain/pointer.ts';
import { plain } from '../../reading/normalise.ts';
import { isBlank } from '../blank.ts';
import { rule } from '../rule.ts';

const WHEN =
  /\d|[一二三四五六七八九十]+月|每(年|季|月|周|半年|批|次|项)|季度|半年|月底|年底|年初|年末|次年|定期|按月|按季/;
const WHO =
  /[一-龥]{1,6}(科|股|处|室|部|中心|大队|局长|主任|组长|书记|主席|馆长|院长)(?!级|学|技)|小组|专班|负责|专人|会计|第三方|财务人员|业务人员|审计/;
const LEAST = 20;

export default rule({
  id: 'DP-SAFEGUARD-GENERIC',
  scope: 'draft',
  title: '保障措施没有写谁、何时、怎么做',
  level: 'warning',
  formal: false,
  aspect: '可行性',
  basis: [monitoringMeasures2019, practice],
  why: '“加强监管、及时整改”放到哪个单位都能用，看不出谁来做、什么时候做、结果怎么用。',
  mend: '写明责任科室、时间和动作，如“7月、10月各监控一次，次年X月完成自评，结果与下年预算挂钩”。',
  examples: {
    bad: [
      {
        note: '全是原则话',
        change: [
          {
            path: '/safeguards/2/text',
            value:
              '制定科学评价方法，全方位开展绩效评价，及时发现问题，研究解决对策，及时整改，提高资金使用效益。',
          },
        ],
      },
    ],
    good: [
      { note: '有时间有分工', change: [] },
      {
        note: '陷阱：写明了时间，没有点科室',
        change: [
          {
            path: '/safeguards/2/text',
            value: '7月、10月各开展一次绩效运行监控，次年3月完成自评，结果与预算挂钩。',
          },
        ],
      },
      {
        note: '陷阱：写明了分工，没有日期',
        change: [
          {
            path: '/safeguards/2/text',
            value: '办公室牵头开展绩效自评，业务股提供佐证材料，结果报局党组审定后执行。',
          },
        ],
      },
    ],
  },
  *check({ raw }) {
    for (const [index, { text, title }] of raw.safeguards.entries()) {
      const read = plain(text ?? '');
      if (isBlank(read) || read.length < LEAST || WHEN.test(read) || WHO.test(read)) continue;
      yield {
        path: pointer('safeguards', index, 'text'),
        quote: read.length > 40 ? (text ?? '').slice(0, 40) : (text ?? ''),
        message: `“${title ?? '这一条'}”没有写由谁、在什么时候、怎样做。`,
        confidence: 0.75,
      };
    }
  },
});
