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
  ['对20台符合报废条件的车辆进行更新', ['20 台 车辆']],
  ['在12个乡镇（街道办事处）实施营造林8万亩', ['12 个乡镇', '8 万亩']],
  ['按照明年的任务覆盖70个行政村，每村4400元', ['70 个行政村', '4400 元/村']],
  ['不合格食品处置率100%', ['100 % 不合格食品处置率']],
  ['发放补贴每人每月100元', ['100 元/人·月']],
  ['为全县65岁以上老年人免费体检8000人', ['8000 人 老年人']],
  ['对32所普惠性幼儿园按在园幼儿给予生均奖补', ['32 所 普惠性幼儿园']],
  ['对260个行政村办公经费给予补助', ['260 个行政村 办公经费']],
  ['每周开放不少于56小时', ['56 小时 >= 开放']],
  ['受灾群众12小时内得到救助', ['12 小时 <= 受灾群众救助']],
  ['接到报警一分钟出动', ['1 分钟 接到报警出动']],
  ['全年开放三百天以上', ['300 天 >= 开放']],
  ['专利质押融资两千万元', ['2000 万元 专利质押融资']],
  ['单车运行费下降3%', ['3 % 单车运行费下降率']],
  ['数据差错率控制在3‰以内', ['3 ‰ <= 数据差错率']],
  ['免疫密度常年保持90%以上', ['90 % >= 免疫密度']],
  ['学校装上AED二十台', ['20 台 AED']],
  ['淘汰燃煤锅炉35台', ['35 台 燃煤锅炉']],
  ['带动就业三百余人', ['300 人 >= 就业']],
  ['满意度不低于百分之九十五', ['95 % >= 满意度']],
  ['覆盖率由百分之八十提高到百分之九十', ['90 % >= 覆盖率 80']],
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
  '疑是银河落九天',
  '大家一起努力，下好一盘棋、织密一张网',
])('finds no amount of work in %s', goal => {
  expect(told(goal)).toEqual([]);
});

const COUNTED =
  `桥座 道路公里 农户户 群众人次 学员人 护林员名 演出场 巡查次 培训班期 案件件 纠纷起 设备台 监控套 车辆辆 林地亩 校舍平方米
  垃圾吨 企业家 宣传家次 村庄个 隐患点处 图书册 志书部 资料份 报告篇 信息条 路灯盏 苗木株 母牛头 食品批次 学校所 课题项 新人对 公示牌块
  机井眼 帐篷顶 棉被床 教室间 楼房栋 队伍支 冲锋舟艘 无人机架 球场片 奖牌枚 呼吸器具 门窗樘 摄像头路 档案页 卷宗卷 淤泥立方米 农药公斤
  湖羊只 鱼苗尾 行道树棵 作品幅 专题片集 巡展站`
    .trim()
    .split(/\s+/)
    .map(both => {
      const unit = /(?:平方米|立方米|公里|公斤|人次|家次|批次|.)$/.exec(both)?.[0] ?? '';
      return { thing: both.slice(0, -unit.length), unit };
    });
const NUMERALS = {
  12: '12',
  '1,200': '1200',
  '３０': '30',
  近30: '30',
  '30余': '30',
  '200多': '200',
  三十: '30',
  一百二十: '120',
  两千: '2000',
  一千五百: '1500',
  三百余: '300',
};
const PHRASES: readonly ((thing: string, amount: string) => string)[] = [
  (thing, amount) => `新建${thing}${amount}`,
  (thing, amount) => `完成${amount}${thing}`,
  (thing, amount) => `${thing}不少于${amount}`,
  (thing, amount) => `对${amount}${thing}进行检查`,
  (thing, amount) => `${thing}达到${amount}以上`,
  (thing, amount) => `年内${thing}共${amount}`,
  (thing, amount) => `${thing}、设施各${amount}`,
  (thing, amount) => `${thing}（${amount}）`,
];

it.each(Object.entries(NUMERALS))(
  'reads %s before any measure word, however it is told',
  (written, number) => {
    const lost = COUNTED.flatMap(({ thing, unit }) =>
      PHRASES.map(phrase => phrase(thing, written + unit)).filter(
        goal =>
          !partsOf(goal, 'goal')
            .flatMap(quantitiesIn)
            .some(one => one.number === number && one.unit === unit),
      ),
    );
    expect(lost).toEqual([]);
  },
);
