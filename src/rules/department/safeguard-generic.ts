import { monitoringMeasures2019 } from '../../basis/monitoring-measures-2019-136.ts';
import { practice } from '../../basis/practice.ts';
import { pointer } from '../../domain/pointer.ts';
import { plain } from '../../reading/normalise.ts';
import { isBlank } from '../blank.ts';
import { beginning } from '../goal-text.ts';
import { rule } from '../rule.ts';

const WHEN =
  /\d|[一二三四五六七八九十]+月|每(年|季|月|周|半年|批|次|项)|季度|半年|月底|年底|年初|年末|次年|定期|按月|按季/;
const WHO =
  /[一-龥]{1,6}(科|股|(?<![实好到各之妥短长])处(?![理罚置分于])|室|(?<![内外全干局])部(?![分门署位件])|中心|大队|局长|主任|组长|书记|主席|馆长|院长)(?!级|学|技)|小组|专班|负责|专人|会计|第三方|财务人员|业务人员|审计/;
/** What follows from a result is a measure too: 与评先评优挂钩, 约谈, 不再安排. */
const SO_WHAT =
  /主要领导|分管领导|领导班子|党组|党委|办公会|挂钩|纳入[^，。；]{0,10}考核|约谈|通报|追责|移交|不再安排|压减|收回/;
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
      {
        note: '“落到实处”不是哪个处',
        change: [{ path: '/safeguards/2/text', value: '加强组织领导，强化责任意识，确保各项工作落到实处。' }],
      },
      {
        note: '“内部控制”不是哪个部',
        change: [
          {
            path: '/safeguards/2/text',
            value: '不断完善内部控制制度，规范资金支出，妥善处理问题，全面提升管理水平。',
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
        note: '陷阱：写明了结果怎么用',
        change: [
          {
            path: '/safeguards/2/text',
            value: '把绩效指标完成情况纳入年度考核，考核结果与评先评优挂钩，排名末位的进行约谈。',
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
      if (isBlank(read) || read.length < LEAST || WHEN.test(read) || WHO.test(read) || SO_WHAT.test(read))
        continue;
      yield {
        path: pointer('safeguards', index, 'text'),
        quote: beginning(text ?? '', 40),
        message: `“${title ?? '这一条'}”没有写由谁、在什么时候、怎样做。`,
        confidence: 0.75,
      };
    }
  },
});
