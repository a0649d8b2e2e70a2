import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import { projectTexts } from '../project-text.ts';
import { rule } from '../rule.ts';

const RUNNING =
  /日常(办公|运转|运行|开支)|办公(经费|需求|费用|正常)|(?<!设备|系统|设施|平台|机组|管网|监控|网络|电站|水厂|场馆|仪器)(正常|日常)运转|人员工资|驻会|水电费|差旅费等公用|公用经费不足|弥补公用/;
const ALLOWED = /运转类|后勤|物业|公用经费|机关运行|办公用房|办公楼|运行维护|工资|津贴|人员经费/;

export default rule({
  id: 'BUD-RUNCOST-MIX',
  scope: 'project',
  title: '项目经费混入日常运转支出',
  level: 'warning',
  formal: false,
  aspect: '适当性',
  basis: [practice],
  why: '日常办公由公用经费保障；专项里再列，既可能重复安排，也看不出项目到底办什么事。',
  mend: '把运转性开支移出；确属其他运转类项目的，按该类别申报，目标写所办的事。',
  examples: {
    bad: [
      {
        note: '目标是保障办公运转',
        change: [{ path: '/projects/2/goals/0/text', value: '保障科协工作正常运转，保证日常办公需求。' }],
      },
      {
        note: '用途里列水电费',
        change: [
          { path: '/projects/2/purpose', value: '办公用品0.80万元、水电费0.60万元、印刷费0.60万元。' },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：保障的是设备，不是办公',
        change: [
          {
            path: '/projects/0/goals/1/text',
            value: '2026年底保障科普大屏等设备正常运转，开机率不低于95%。',
          },
        ],
      },
      {
        note: '陷阱：项目本身就是运转类',
        change: [
          { path: '/projects/2/name', value: '机关后勤保障经费' },
          { path: '/projects/2/goals/0/text', value: '保障机关日常办公，物业服务覆盖2400平方米。' },
        ],
      },
    ],
  },
  *check(project) {
    const { code, name } = project.raw;
    if (/^\d{8}Y/.test(plain(code ?? '')) || ALLOWED.test(plain(name ?? ''))) return;
    const hits = projectTexts(project).flatMap(({ path, text }) => {
      const quote = RUNNING.exec(plain(text))?.[0];
      return quote === undefined ? [] : [{ path, quote }];
    });
    const [first, second] = hits;
    if (first === undefined) return;
    yield {
      ...first,
      message: `“${first.quote}”属于日常运转，容易与公用经费重复安排。`,
      confidence: second === undefined ? 0.7 : 0.85,
    };
  },
});
