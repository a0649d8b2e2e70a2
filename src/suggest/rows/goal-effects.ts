import type { Part } from '../text/parts.ts';
import { effectLevelOf } from './effect-level.ts';
import { type Effect, fallen, grown } from './effect-row.ts';
import type { Idea } from './idea.ts';
import { shareOf } from './shares.ts';

const LAST_YEAR = '上年实际是多少？今年预计达到多少？';
const DOING = '(?:带动|促进|帮助|助力|增加|提高|提升|实现|推动)';
const EARNER =
  '[一-龥]{0,4}?(?:农户|农民|村民|居民|群众|[茶果椒菜蚕棉菌药烟林]农|移民|妇女|牧民|渔民|养殖户|种植户|脱贫户|监测户|脱贫人口)';
const EARNED = new RegExp(
  `(?:${DOING}|(?:吸纳|吸收|组织|促进|引导)(?:当地|周边)?(?=${EARNER}))(${EARNER})?(?:(?:参与|务工|转产)[一-龥、]{0,8}?(?:以|和|并|来)?)?(?:持续|稳定|人均|家庭|的|实现|增加)*(?:增收|收入)(?!.*[率支])`,
);
const WORKED =
  /(?:带动|促进|增加|吸纳)([一-龥]{0,6}?)(?:居家|就近|就地|充分|稳定|灵活|创业)*(?:就业|务工)(?![一-龥]*[率岗])/;
const RAISED = /(?:提高|提升|增加|扩大)((?!.*(?:效率|满意率|概率))[一-龥]{2,12}?(?:率|比例))$/;
const RAISED_LAST = /^([一-龥]{2,12}?率)(?:持续|稳步|明显|逐步|逐年|有所)*(?:提升|提高|上升)$/;
const LOWERED = /(?:减少|降低|减轻|下降)([一-龥]{2,12}?(?:率|比例))$/;
const LESS =
  /(?:减少|降低|减轻|防范|遏制|防止|避免)([一-龥]{2,12}?(?:事故|案件|事件|火灾|投诉|纠纷|排放|成本|费用))(?:的?发生)?$/;
const MORE = /(?:提高|提升|增加)([一-龥]{2,8}?(?:产量|单产|亩产|产值|产能|销售额|销量|客流量))$/;

const counted = (name: string, unit: string): Effect => ({
  ...{ level2: '社会效益指标', name, unit, operator: '<=' },
  ...{ formula: '年度内实际发生并登记的数量，与上年同口径', source: '登记台账、统计报表' },
  evidence: '登记记录、情况统计表',
});

/** 提高椒农收入, 增加村集体收入. */
function earned(text: string): Effect | undefined {
  const found = EARNED.exec(text);
  if (found === null) return undefined;
  if (/村?集体/.test(text))
    return {
      ...{ level2: '经济效益指标', name: '村集体新增收入', unit: '万元', operator: '>=' },
      formula: '年度内村集体因本项目实际取得的收入－上年同口径收入',
      ...{ source: '村集体会计账簿', evidence: '合同、进账凭证' },
    };
  const whom = found[1]?.replace(/^(?:当地|周边)/, '') ?? '农户';
  const [each, heads] = whom.endsWith('户') ? ['户', '户数'] : ['人', '人数'];
  return {
    ...{ level2: '经济效益指标', name: `${whom}${each}均增收额`, unit: `元/${each}`, operator: '>=' },
    formula: `年度内受益${whom}因本项目增加的收入之和÷受益${heads}`,
    ...{ source: '收入台账、抽样调查', evidence: '收入调查表、结算凭证' },
  };
}

/** 带动妇女居家就业. */
function worked(text: string): Effect | undefined {
  const whom = WORKED.exec(text)?.[1];
  return whom === undefined
    ? undefined
    : {
        ...{
          level2: '社会效益指标',
          name: `带动${whom.replace(/^当地/, '')}就业人数`,
          unit: '人',
          operator: '>=',
        },
        formula: '年度内因本项目新增务工、就业并取得报酬的人数，一人只计一次',
        ...{ source: '用工台账', evidence: '用工名册、报酬发放表' },
      };
}

/** 减少犬伤人事件, 降低农村寄递成本. */
function lessened(text: string): Effect | undefined {
  const what = LESS.exec(text)?.[1];
  if (what === undefined) return undefined;
  if (/(?:成本|费用)$/.test(what)) return fallen('经济效益指标', `${what}下降率`);
  if (what.endsWith('排放')) return fallen('生态效益指标', `${what}量下降率`);
  return counted(/投诉$/.test(what) ? `${what}件数` : `${what}起数`, what.endsWith('投诉') ? '件' : '起');
}

/** How well it works, not what comes of it. */
const GOOD = /(?:失水|漏损|故障|差错|合格|完好|达标|成活|准确)率$/;
function rated(text: string): Effect | undefined {
  const up = (RAISED.exec(text) ?? RAISED_LAST.exec(text))?.[1];
  const down = LOWERED.exec(text)?.[1];
  const name = up ?? down;
  return name === undefined
    ? undefined
    : {
        ...{
          level2: GOOD.test(name) ? '质量指标' : (effectLevelOf(name) ?? '社会效益指标'),
          name,
          unit: '%',
        },
        operator: up === undefined ? '<=' : '>=',
        formula: `${(shareOf(name) ?? '').replace('，按年度统计', '')}，按年度统计，口径与上年一致`,
        ...{ source: '统计报表', evidence: '统计表、测算说明' },
      };
}

const more = (text: string): Effect | undefined => {
  const what = MORE.exec(text)?.[1];
  return what === undefined ? undefined : grown('经济效益指标', `${what}增长率`);
};

/** What a clause hopes will come of the work, as a row whose figure is asked; undefined where nobody could count it. */
export function effectOf(part: Part): Idea | undefined {
  if (/\d/.test(part.plain)) return undefined;
  const text = part.plain.replace(/[“”"]/g, '');
  const told = [earned, worked, lessened, rated, more].map(one => one(text)).find(one => one !== undefined);
  return told === undefined
    ? undefined
    : {
        ...told,
        ...{ basisTypes: ['计划标准', '历史标准'], basisHint: '项目实施方案；上年同口径数据' },
        ...{ ask: LAST_YEAR, origin: 'goal', part },
      };
}
