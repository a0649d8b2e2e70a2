import { deedOf } from '../text/objects.ts';
import type { Part } from '../text/parts.ts';
import type { Quantity } from './quantities.ts';

/** 春秋两季集中免疫: twice a year. */
const SEASONS =
  /春季?[、和与]?秋(?:季|[两二双]季|[两二]次|季?[两二]次)?([一-龥]{0,10}?(?:免疫|普查|监测|检测|检查|排查|巡查|消杀|灭鼠|检修|体检|清查|演练))(?=[，。；]|工作|任务|$)/;
/** 2#、3#学生宿舍楼: two of them. */
const NUMBERED =
  /((?:\d{1,3}[#号](?:楼|栋)?[、和及与])+\d{1,3}[#号])(?:楼|栋)?([一-龥]{0,8}?(?:楼(?!道|梯|面|顶|层)|宿舍|公寓|厂房|仓库|库房|校舍))(?![、和及与])/;

/** Amounts that are told by naming each: by the seasons something is done in, by the numbers on its buildings. */
export function namedCounts(part: Part): Quantity[] {
  const rest = { part, quote: part.text, operator: '' } as const;
  const seasons = SEASONS.exec(part.plain);
  const done = seasons?.[1] ?? '';
  const own = done.length > 2 ? '' : deedOf(part.plain.slice(0, seasons?.index), '').object;
  const twice: Quantity[] =
    seasons === null
      ? []
      : [{ ...rest, number: '2', unit: '次', verb: '', object: own + done, arithmetic: '春、秋两季=2次' }];
  const numbered = NUMBERED.exec(part.plain);
  if (numbered === null) return twice;
  const [whole, list = '', thing = ''] = numbered;
  const count = String(list.split(/[、和及与]/).length);
  const after = part.plain.slice(numbered.index + whole.length - thing.length);
  const deed = deedOf(part.plain.slice(0, numbered.index), after);
  return [
    ...twice,
    { ...rest, number: count, unit: '栋', ...deed, object: thing, after, arithmetic: `${list}=${count}栋` },
  ];
}
