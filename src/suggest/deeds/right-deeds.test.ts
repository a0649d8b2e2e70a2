import { expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const named = (goal: string, project = ''): string[] =>
  proposed({ goal, ...(project === '' ? {} : { project }) }).suggestions.map(({ name, unit, value }) =>
    value === null ? name : `${name} ${value.number ?? value.text}${unit}`,
  );

it.each([
  ['在水库投放鲢鱼苗种30万尾', '鲢鱼苗种投放数量 30万尾'],
  ['引进种公羊120头', '种公羊引进数量 120头'],
  ['监测民生商品价格品种46个', '民生商品价格品种监测数量 46个'],
  ['建设养老信息平台1个', '养老信息平台建设数量 1个'],
  ['清淤疏浚3万立方米', '清淤疏浚量 3万立方米'],
  ['全年出诊约1200车次', '出诊车次 1200车次'],
  ['举办柑橘文化节1届', '柑橘文化节届数 1届'],
  ['新建乡镇公墓2处、600穴', '新建墓穴数量 600穴'],
  ['修复县志残页300叶', '修复县志残页数量 300叶'],
  ['维护管理防汛仓库5处', '防汛仓库维护数量 5处'],
  ['清理枯死杨树（含倒伏）800株', '清理枯死杨树数量 800株'],
  ['疫情小班数较上年减少9个', '疫情小班减少数量 9个'],
  ['为9所幼儿园更新监控设备40套', '更新监控设备的幼儿园数量 9所'],
  ['保障3个乡镇敬老院水电、油料支出', '保障乡镇敬老院数量 3个'],
  ['完成D级危房改造18户', '改造D级危房户数 18户'],
  ['更换井盖90套', '井盖更换数量 90套'],
  ['送电影下乡300场', '电影下乡放映场次 300场'],
  ['人力资源调查8次', '人力资源调查次数 8次'],
  ['增设停车位120个', '增设停车位数量 120个'],
  ['选派驻村工作队员30名', '选派驻村工作队员人数 30名'],
  ['保障辅警70人工资、社保按时发放', '保障辅警人数 70人'],
  ['支持家庭农场和农民合作社18家提升生产能力', '家庭农场等家数 18家'],
  ['为8所学校安装饮水机20台', '完成饮水机安装的学校数量 8所'],
  ['运营创业基地2个，举办路演6场', '创业基地运营数量 2个'],
  ['对30辆公交车运营亏损给予补贴', '补贴公交车数量 30辆'],
  ['购置检测设备9台套', '检测设备购置数量 9台套'],
  ['排演新剧目2部', '创作排演新剧目台数 2部'],
  ['为30个村级文化室配备音响、图书等器材', '配备音响等受益村级文化室数量 30个'],
  ['营造水土保持林400亩', '营造水土保持林完成面积 400亩'],
])('a number is told by its own deed and thing: %s', (goal, row) => {
  expect(named(goal)).toContain(row);
});

it('what somebody must have is no target, how many are paid is', () => {
  const rows = named('对种植60亩以上的大户给予补贴，对12家企业给予奖励');
  expect(rows.filter(row => / 60/.test(row))).toEqual([]);
  expect(rows.filter(row => / 12家/.test(row))).toHaveLength(1);
});

it('who is paid is counted, and is no effect', () => {
  const { suggestions } = proposed({
    project: '外贸奖励',
    goal: '对进出口额增长的9家外贸企业给予奖励',
  });
  expect(suggestions.find(({ value }) => value?.number === '9')?.level2).toBe('数量指标');
});

it('interest is paid to no heads', () => {
  const rows = named('落实储备粮费用和利息补贴，开展库存检查', '县级储备粮保障');
  expect(rows.filter(row => /利息补贴发放/.test(row))).toEqual([]);
  expect(rows).toContain('库存检查次数');
});

it('a row of a thing does not come with the deed of another', () => {
  const rows = named('维护内河航道30公里，更新航标灯12座', '航道维护');
  expect(rows.filter(row => /渡船|艘/.test(row))).toEqual([]);
  const hotline = named('受理群众诉求3万件', '政务服务热线运行');
  expect(hotline).toContain('群众诉求受理件数 3万件');
  expect(hotline.filter(row => /窗口|办事/.test(row))).toEqual([]);
});

it('what one clause of many pays out does not become the whole table', () => {
  const rows = named(
    '实施产业项目6个，新建产业路5公里，发放雨露计划补助80人，小额信贷贴息90户，开发公益岗位40个',
    '衔接推进乡村振兴补助资金',
  );
  expect(rows).toContain('雨露计划补助发放人数 80人');
  expect(rows.filter(row => row.includes('学期'))).toEqual([]);
});

it('a trade of villages is not heard where nobody speaks of them', () => {
  const rows = named('处理污水900万吨，维修供水管网6公里，污泥无害化处置率100%', '供排水及污水处理');
  expect(rows.filter(row => /村|农户/.test(row))).toEqual([]);
  expect(rows).toContain('处理生活污水水量 900万吨');
});

it('one rate is asked once, by whatever name', () => {
  const rows = named('改造供水管网8公里，供水漏损率降至9%以下', '老旧供水管网改造');
  expect(rows.filter(row => row.includes('漏损率'))).toHaveLength(1);
});

it('gifts at a festival are no care for vagrants nor a search of files', () => {
  const rows = named('春节期间走访慰问困难群众300户、困难职工40名，发放慰问金', '春节慰问');
  expect(rows.filter(row => /街面|档案核查|解困|诉求/.test(row))).toEqual([]);
  expect(rows).toContain('慰问对象核实准确率');
});

it('none of a list stands for all of it, and no rate is of those who are hired', () => {
  const goods = named('购置办公电脑、打印机、办公家具等设备', '办公设备购置');
  expect(goods).toContain('购置办公设备台套数');
  const rates = named('处置城市管理问题2万件，聘用信息采集员12名，处置率达到95%', '数字城管运行');
  expect(rates.filter(row => row.includes('采集员处置率'))).toEqual([]);
  expect(rates.filter(row => / 95%/.test(row))).toHaveLength(1);
});
