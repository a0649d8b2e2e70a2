import { expect, it } from 'vitest';
import { partsOf } from './parts.ts';
import { quantitiesIn } from './quantities.ts';

/** `number unit operator object` of every quantity in a goal. */
const told = (goal: string): string[] =>
  partsOf(goal, 'goal')
    .flatMap(quantitiesIn)
    .map(({ number, text, unit, operator, object, baseline, arithmetic, apiece }) =>
      [number ?? text, unit, operator, object, baseline, arithmetic, apiece].filter(one => one).join(' '),
    );

it.each([
  ['探索适应现代科普工作方式不低于一种', ['1 种 >= 适应现代科普工作方式']],
  ['确保全县基本科学素质公民比例达到10%', ['10 % >= 基本科学素质公民比例']],
  ['每季度培训一次', ['4 次 每季度1次×4季度=4次']],
  ['每月开展两次巡查', ['24 次 巡查 每月2次×12个月=24次']],
  ['知晓率由上年的78%提高到82%', ['82 % >= 知晓率 78']],
  ['培训50名科技辅导员', ['50 名 科技辅导员']],
  ['完成全年度公益培训20场', ['20 场 公益']],
  ['新增就业1,200人', ['1200 人 就业']],
  ['全年救助困难群众三百人次', ['300 人次 困难群众']],
  ['新建中药材晾晒房一座，占地300平方米', ['1 座 中药材晾晒房', '300 平方米 占地']],
  ['完成市档案馆5个标准档案库房消防设备的升级改造安装工作', ['5 个 标准档案库房消防设备']],
  ['每个乡镇不少于2场宣传', ['2 场 >= 宣传 每个乡镇']],
  ['2026年底前完成危房改造30户', ['30 户 危房', '2026年底前 日期 <= 危房']],
  ['户均补助不超过2.5万元', ['2.5 万元/户 <= 户均']],
  ['接待游客６万人次以上', ['6 万人次 >= 游客']],
  ['开展10-15场活动', ['10 场 活动']],
  ['不合格食品处置率100%', ['100 % 不合格食品处置率']],
  ['发放补贴每人每月100元', ['100 元/人·月']],
  ['为全县65岁以上老年人免费体检8000人', ['8000 人 老年人']],
])('reads the quantities of %s', (goal, quantities) => {
  expect(told(goal)).toEqual(quantities);
});

it.each([
  '统一思想，进一步提高认识，打造一流队伍',
  '第一书记推动一站式服务，落实一人一策',
  '增强四个意识，坚定四个自信',
  '二十大精神、十四五规划',
  '2026年度工作',
  'C25混凝土，厚15cm，长4.5米',
  '年满18周岁的学生',
  '每一个学生都享受政策',
  '防治H7N9禽流感',
  '6月底前完成一半',
])('finds no amount of work in %s', goal => {
  expect(told(goal)).toEqual([]);
});
