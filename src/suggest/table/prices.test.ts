import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const costs = (goal: string, project: string, budget = '180万元'): string[] =>
  proposed({ goal, project, budget })
    .suggestions.filter(({ level2 }) => level2.includes('成本'))
    .map(({ name, unit, value }) => `${name} ${value?.number ?? '?'}${unit}`);

it('each task that a goal names with its amount has a price to be filled in', () => {
  expect(
    costs('新建灌溉水渠3.6公里，安装提灌水泵12台，修建蓄水池5座，改善灌溉条件', '高岭村农田水利设施项目'),
  ).toEqual([
    '每公里灌溉水渠新建成本 ?万元/公里',
    '单台提灌水泵安装成本 ?元/台',
    '单座蓄水池修建成本 ?元/座',
    '项目总成本 180万元',
  ]);
});

it('those who are rewarded by rank have a standard each', () => {
  expect(
    costs('对国家级绿色工厂8家、省级绿色工厂26家给予奖励，引导企业绿色转型', '绿色制造奖励资金', '900万元'),
  ).toEqual(expect.arrayContaining(['国家级绿色工厂奖励标准 ?万元/家', '省级绿色工厂奖励标准 ?万元/家']));
});

it('the trade has its own price of what is done', () => {
  expect(costs('处置死亡松树2.4万株，清理林间枝桠', '松材线虫病疫木清理')).toContain(
    '单株疫木除治成本 ?元/株',
  );
});

it('a price that is stated is asked of nothing else, and some of a whole has none of its own', () => {
  expect(
    costs('安装路灯90盏，每盏2600元，硬化巷道1.8公里', '亮化硬化项目').filter(one => one.includes('?')),
  ).toEqual([]);
  expect(costs('培训农机手800人次，其中无人机操作200人次、收割机维修150人次', '农机培训').join()).not.toMatch(
    /无人机|收割机/,
  );
});

it('whom the work reaches is no task, and a long list is not priced one by one', () => {
  expect(costs('改造泵房6座，惠及居民4200户', '二次供水改造').join()).not.toContain('居民');
  const list = '购置电脑20台、打印机6台、课桌200张、投影仪8台、书柜40个、音响4套';
  expect(costs(list, '学校设备购置').length).toBeLessThan(4);
});

it('what is won, handled or looked up has no price by the piece, nor has a lesser task beside it', () => {
  expect(costs('获批省级课题8项，新增注册商标120件，引进博士6名', '科研激励', '90万元').join()).not.toMatch(
    /课题完成成本|商标新增成本/,
  );
});

it('work that the trade has no price of is priced by what it is counted in', () => {
  expect(costs('生产供应杂交水稻种子30万公斤，建设育秧示范点8个', '水稻良种繁育')).toEqual(
    expect.arrayContaining(['单个育秧示范点建设成本 ?元/个']),
  );
  expect(costs('铲除加拿大一枝黄花900亩，巡查河滩36公里', '外来入侵物种铲除')).toContain(
    '亩均加拿大一枝黄花铲除成本 ?元/亩',
  );
});

it('kinds have no price, nor does how often the same thing is done beside how much', () => {
  expect(costs('购置图书3000册、报刊120种', '图书馆文献购置').join()).not.toContain('/种');
  expect(
    costs('清理枯死马尾松2000株，开展无人机监测3次、无人机监测面积9万亩', '松材线虫病防治').join(),
  ).not.toContain('元/次');
});

it('a budget for several expenses is the ceiling of none of them', () => {
  expect(costs('支付路灯全年电费，更换灯杆', '路灯电费和灯杆更换费', '90万元')).toContain(
    '项目总成本 90万元',
  );
});

it('what keeping a thing costs is no price of mending it, and what becomes of a purchase costs nothing more', () => {
  const graves = costs('修缮零散烈士纪念设施9处，维护烈士墓160座', '烈士纪念设施修缮管护');
  expect(graves.some(name => /修缮成本 \?元\/处$/.test(name))).toBe(true);
  expect(graves.join()).not.toContain('年均支出');
  expect(costs('购置数控加工教学设备30台，建成加工实训室2间', '实训基地设备购置').join()).not.toMatch(
    /元\/间/,
  );
  expect(costs('完成人群查病1.5万人次、药物灭螺面积600万平方米', '血吸虫病防治').join()).toContain(
    '灭螺成本',
  );
});

it('one task alone is priced where the project is named for it, and never a single piece', () => {
  const site = '对区域自动气象站开展巡检维护，更新老旧站点5个';
  expect(costs(site, '气象观测站网维持经费').join()).not.toContain('老旧站点');
  expect(costs('建设反走私视频哨位1个', '反走私视频哨位').join()).not.toContain('建设成本');
  expect(costs('供应无特定病原体小鼠5万只，通过许可证评审', '实验动物平台运行补助').join()).toContain(
    '小鼠供应成本',
  );
});
