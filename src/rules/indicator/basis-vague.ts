import { practice } from '../../basis/practice.ts';
import type { Rewrite } from '../../domain/finding.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { objection, replacing } from '../row.ts';
import { rule } from '../rule.ts';

const NAMELESS =
  /^(根据|依据|按照?)?(年度|本年度?|全年|上级|有关|相关|部门|单位|各项|重点)*(工作|任务)?(安排|要求|部署|需要|规定|文件|政策|精神|职责|规章)(精神|规定|要求|文件)?$/;
/** Points the right way but does not say which. */
const UNNAMED =
  /^(年度|本年度?|全年|战略|项目|采购|服务|合作|部门|单位)*(工作|实施|活动|培训)?(计划|方案|要点|协议|合同|任务书)(书|文本)?$/;
const TYPE = /^(历史|行业|计划|预算支出)标准$|^其他$/;

/** The same words as the name of a document; which one, the unit says. */
const nameIt = (row: ReadIndicator): { rewrite?: Rewrite } =>
  TYPE.test(row.basis)
    ? {}
    : {
        rewrite: {
          ...replacing(row, 'basis', `《X》（${row.basis}）`, [`“${row.basis}”的全称、年份或文号是什么？`]),
          proposal: true,
        },
      };

export default rule({
  id: 'IND-BASIS-VAGUE',
  scope: 'indicator',
  title: '依据没有指名',
  level: 'info',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '“工作安排”“有关规定”找不到是哪一份，审核时无法核对指标值。',
  mend: '写出文件名称和年份，如“《××局2024年工作要点》”；合同、协议写明对方和签订时间。',
  fault: 'basis',
  examples: {
    bad: [
      {
        note: '工作安排',
        rows: [{ level2: '数量指标', name: '送戏下乡场次', value: '≥30场', basis: '工作安排' }],
      },
      {
        note: '相关文件',
        rows: [{ level2: '质量指标', name: '危房改造合格率', value: '=100%', basis: '上级有关文件' }],
      },
      {
        note: '计划没有名称',
        rows: [{ level2: '数量指标', name: '送戏下乡场次', value: '≥30场', basis: '工作计划' }],
      },
    ],
    good: [
      {
        note: '指名',
        rows: [
          {
            level2: '数量指标',
            name: '送戏下乡场次',
            value: '≥30场',
            basis: '《县文旅局2024年文化惠民工作要点》',
          },
        ],
      },
      {
        note: '陷阱：有年份能找到',
        rows: [{ level2: '数量指标', name: '送戏下乡场次', value: '≥30场', basis: '2024年送戏下乡计划' }],
      },
    ],
  },
  *check(row) {
    const { basis } = row;
    if (basis === '' || (row.raw.basis_type ?? '') !== '') return;
    if (NAMELESS.test(basis))
      yield objection(row, 'basis', `“${basis}”没有说是哪一份文件。`, {
        severity: 'warning',
        formal: true,
        confidence: 0.7,
        ...nameIt(row),
      });
    else if (UNNAMED.test(basis) || TYPE.test(basis))
      yield objection(row, 'basis', `“${basis}”没有写明名称和年份。`, {
        severity: 'info',
        confidence: 0.7,
        ...nameIt(row),
      });
  },
});
