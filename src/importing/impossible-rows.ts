import type { Draft, Indicator } from '../domain/draft.ts';
import type { Repair } from '../domain/reading-record.ts';
import { isUnit } from '../reading/units.ts';
import { bare } from './cells.ts';
import { isValueLike } from './glued.ts';
import { isWording } from './glued-values.ts';
import { bareLevel, firstLevel, isLevelLabel, level1Label, parentOf, secondLevel } from './level-labels.ts';
import { formLabel } from './vocabulary.ts';

const NO_WORD = /^[^\p{Script=Han}A-Za-z]*$/u;
const VERDICT = /^(?:优|良|中|差|低|是|否|有|无|优秀|合格|不合格|优良中低?差|定[性量]|[正反逆]向(?:指标)?)$/;
/** 预算执行率10%=100, 15分派车次数: a weight, a sign or a target of the row among its words. */
const GLUED = /\p{Script=Han}\d{1,3}[^\d≥≤=]{0,3}[=≥≤＝]\s*\d|^\d{1,3}分(?=\p{Script=Han}{3})/u;
/** A target or a level of another row among its words. */
const HOLDS_ROWS =
  /^(?=.{4})(?:[^(（]|[(（][^()（）]{1,8}[)）])+(?:[≥≤]|[<>]=?|不(?:低于|少于|超过))\s*\d|(?:产出|效益|影响|满意度|数量|质量|时效|成本)指标\d{0,2}[:：.]?\p{Script=Han}{2}|[^定]定[性量]$/u;
/** ≥3年≥92%, ≥95%产出指标, ≥90%注：: what follows the target is of another row, or of none. */
const AND_MORE =
  /[≥≤]\s*[\d.]+[^≥≤\d,，;；、且至和(（-]{0,4}[≥≤]\s*\d|\d.{0,6}(?:(?:产出|效益|影响|满意度|数量|质量|时效|成本)指标|注[:：]|(?:可持续影响|(?:经济|社会|生态)效益|服务对象满意度)$)/u;
const DIRECTION = /^[正反逆]向(?:指标)?$/;
/** 册数反映册数的情况, 资料差错率%, 设备数≥: what stood in the cells behind a name. */
const RUN_ON = /(?:[≥≤≧≦=＝]|(?<!\d)[%％])$|^(.{3,}?)(?:用于|主要)?反映\1/u;
/** 满意度5% beside a bare 95: the unit went with the weight. */
const UNIT_GLUED = /\d[%％]$/;
/** 电话、公示期、地址: how to reach the unit, not what it aims at. */
const NOTICE = /^(?:公示|联系|咨询|监督|举报)\p{Script=Han}{0,4}[:：]|(?:电话|地址|传真|邮编|邮箱)[:：]/u;
/** 年度目标：…: a field of the form above. */
const FIELD = /^[^:：]{2,12}(?=[:：])/;
/** 800元/人5, 100%10: the points of the row stand behind its target; no date, no range. */
const POINTS_BEHIND =
  /^(?:[≥≤=＝]|不\p{Script=Han}{2})?\d[^、，,;；至到—~年月日-]*(?:(?<!\d)年|[\p{Script=Han}%％])(?<![第为是月日时点分每])\d{1,3}$/u;
/** →数量指标→公厕座数→: cells nobody told apart. */
const PARTED = /^[→,，;；/|—]|[→,，;；/|—]$|[▏▎│┃]/u;
const SIGN_ALONE =
  /^(?:[≥≤≧≦⩾⩽═＝=＞＜><]+|定[性量](?:指标)?|[大小]于(?:等于)?|等于|不低于|不少于|不高于|不超过|至少)$/;
/** ≤600600元元, ≥9595%%: the columns behind a target run into it. */
const TWICE = /\d(\p{Script=Han}{1,3}|[%％‰])\1$/u;
const BOX = /[□☐☑]/u;
/** 完成率 without a number is what is counted, not how much. */
const COUNTED = /^[^\d]{3,}(?:率|准确度|满意度|指标)$/;
/** 保持稳定, 明显改善: how far it is to come, not what. */
const HOW_FAR = /^(?:保持|持续|不断|明显|显著|稳步|进一步|有所)\p{Script=Han}{2}$/u;
/** 好, 优, 是: all there is of some targets. */
const ONE_WORD = /^[好优良中差高低强大小多少有无是否齐全零一]$/u;
const MOST_PROSE = 40;
const MISFILED = '二级指标不属于上面的一级指标';
/** Where the rows before it have one. */
const BROKEN_OFF = '最后一行没有指标值，原文可能在这里中断';
/** Without a second level under it, where the other rows have one. */
const EITHER_LEVEL = '成本指标可能是一级，也可能是产出指标下的二级';

/** 满意度指标 over 经济成本, 产出指标 over 社会效益: the first level was not read where it changes, or was misfiled. */
function isMisfiled({ level1, level2 }: Indicator): boolean {
  const [one, two] = [firstLevel(level1 ?? '')?.key, secondLevel(level2 ?? '')?.key];
  if (one === undefined || two === undefined) return false;
  const parent = parentOf(two);
  if (one === 'satisfaction') return parent !== one;
  return (
    (one === 'output' && parent === 'benefit') || (one === 'benefit' && two !== 'cost' && parent === 'output')
  );
}

/** What is odd about a row's name beside its target; null where nothing is. */
export function oddName(name: string, value: string): string | null {
  if (isLevelLabel(name) || bareLevel(name) !== null) return '指标名称处是指标级别';
  if (NO_WORD.test(name) || isUnit(name) || VERDICT.test(name)) return '指标名称处是单位、数字、符号或评语';
  if (value === '' && /\d/.test(name) && isValueLike(name)) return '指标名称处是指标值';
  if ((isWording(name) || HOW_FAR.test(name)) && /^\d{1,3}$/.test(value)) return '指标名称处是指标值';
  if (GLUED.test(name) || (UNIT_GLUED.test(name) && /^\d+$/.test(value)))
    return '指标名称里粘着分值、符号或数字';
  if (HOLDS_ROWS.test(name)) return '指标名称里像是还有别的指标';
  if (RUN_ON.test(name)) return '指标名称里像是连着后面的栏';
  if (PARTED.test(name)) return '指标名称里还有分隔符';
  if (formLabel(FIELD.exec(name)?.[0] ?? '') !== null) return '像是表头里的一栏，不像指标';
  return NOTICE.test(name) ? '像是表后的说明，不像指标' : null;
}

/** 实现保值增 beside 国有资产保值增值: it ends within a word that it repeats. */
function isCutShort(value: string, name: string): boolean {
  const tail = /\p{Script=Han}{3}$/u.exec(value)?.[0];
  const at = tail === undefined ? -1 : name.lastIndexOf(tail);
  return at >= 0 && value !== name && /^\p{Script=Han}$/u.test(name.slice(at + 3));
}

/** What is odd about a row's target among the names of its table; null where nothing is. */
export function oddValue(value: string, name: string, names: ReadonlySet<string>): string | null {
  if (isLevelLabel(value) || names.has(value)) return '指标值处是指标级别或别的指标的名称';
  if (SIGN_ALONE.test(value) || DIRECTION.test(value)) return '指标值处只有符号或方向';
  if (AND_MORE.test(value)) return '指标值后面像是还有别的指标';
  if (BOX.test(value) || NOTICE.test(value)) return '像是表后的说明，不像指标';
  if (COUNTED.test(value) || GLUED.test(value)) return '指标值处像是另一个指标';
  if (TWICE.test(value) || POINTS_BEHIND.test(value) || /^[≥≤=＝][\d.]+[是否]$/u.test(value))
    return '指标值里粘着别的栏';
  if (/^\p{Script=Han}$/u.test(value) && !ONE_WORD.test(value)) return '指标值只剩一个字';
  if (isCutShort(value, name)) return '指标值像是没有写完';
  return value.length > MOST_PROSE && !/\d/.test(value) ? '指标值处是一段文字' : null;
}

/** A row whose cells cannot be what they were read as: each is told once, for a person to look. */
export function impossibleRows(draft: Draft, told: readonly Repair[]): Repair[] {
  const unsure = new Set(told.filter(({ sure }) => !sure).map(({ path }) => path));
  const found: Repair[] = [];
  const look = (rows: readonly Indicator[], at: string): void => {
    const names = new Set(rows.map(({ name }) => bare(name ?? '')).filter(name => name !== ''));
    const whole = rows.length > 2 && rows.slice(0, -1).every(({ value_raw }) => value_raw);
    const parted = rows.some(({ level2 }) => level2);
    for (const [index, row] of rows.entries()) {
      const [name, value] = [bare(row.name ?? ''), bare(row.value_raw ?? '')];
      const path = `${at}/${index}`;
      const cost = parted && level1Label(row.level1 ?? '')?.key === 'cost' && !row.level2;
      const plain = (name === '' && value === '') || (name === '满意度' && Boolean(row.level2));
      const own = plain ? null : (oddName(name, value) ?? oddValue(value, name, names));
      const broken = whole && index === rows.length - 1 && name !== '' && value === '';
      const misfiled = isMisfiled(row) && !unsure.has(`${path}/level1`);
      const level = cost ? EITHER_LEVEL : misfiled ? MISFILED : null;
      const odd = own ?? (broken ? BROKEN_OFF : null) ?? level;
      const known = [path, `${path}/name`, `${path}/value_raw`].some(one => unsure.has(one));
      if (odd === null || known) continue;
      const raw = [row.name, row.value_raw].filter(text => text).join('\t');
      const line = row.line == null ? {} : { line: row.line };
      found.push({ path, raw, repaired: `${odd}，请对照原件`, kind: 'order', sure: false, ...line });
    }
  };
  for (const [index, project] of draft.projects.entries())
    look(project.indicators, `/projects/${index}/indicators`);
  look(draft.overall_indicators ?? [], '/overall_indicators');
  return found;
}
