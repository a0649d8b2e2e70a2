import { expect, it } from 'vitest';
import { ELSEWHERE } from '../../library/elsewhere.ts';
import { SECTORS } from '../../library/index.ts';
import { partsOf } from '../text/parts.ts';
import { findWork } from './find-work.ts';
import { indexOf } from './work-index.ts';

const index = indexOf(SECTORS, ELSEWHERE);
const worksOf = (goal: string, project = ''): string[] =>
  findWork({ parts: [...partsOf(project, 'project'), ...partsOf(goal, 'goal')] }, index).works.map(
    ({ type }) => type.id,
  );

const FOREIGN =
  `开展海关缉私艇海上巡航 研制运载火箭发动机试车 完成期货交易所清算系统压力测试 开展领事保护与海外撤侨演练 南极科考站越冬物资补给
  核电站乏燃料后处理研究 出版外文版汉学丛书三十种 开展黄金储备购入 举办世界杯足球预选赛转播权谈判 月球车遥操作训练 发行国债柜台承销 远洋渔船入渔谈判
  铁路机车车辆大修 民航空域管制扇区优化 开展反倾销调查 深海载人潜水器海试 驻外使馆馆舍修缮 人民币跨境支付系统升级 船舶登记与船级检验
  国际邮件互换局分拣线改造 电影进口配额审查 银行存款准备金监测 军舰补给码头驻泊 引力波探测望远镜镜面抛光 卫星导航地面站授时校准 赴外医疗队轮换
  翻译联合国文件 证券从业资格考试组织 盐业专营配送 邮票选题设计 航空母舰甲板训练 彩色玻璃艺术品拍卖 私人游艇俱乐部会员招募 家庭旅行计划 小说创作提纲
  晚餐菜谱 编写一个网页爬虫 量子计算机低温恒温器维护 太空育种返回舱回收`.split(/\s+/);

it('leaves alone what no county department does', () => {
  const accepted = FOREIGN.filter(goal => worksOf(goal).length > 0);
  expect(accepted.length / FOREIGN.length).toBeLessThanOrEqual(0.08);
});

it('knows a work by the things it deals with', () => {
  const things = SECTORS.flatMap(({ types }) =>
    types.flatMap(({ id, objects }) =>
      objects.filter(({ length }) => length > 3).map(object => ({ id, object })),
    ),
  );
  const found = things.filter(({ id, object }) => worksOf(`做好${object}工作`)[0] === id);
  expect(found.length / things.length).toBeGreaterThanOrEqual(0.9);
});

it.each([
  ['以科技创新助推县域经济高质量发展', '', []],
  ['以科技创新推动产业转型升级，积极配合专家团队工作', '研究院专项经费', ['science.expert-institute']],
  ['保护水源涵养林', '', ['forestry.afforestation']],
  ['清运垃圾3000吨', '', []],
  ['校准卫星地面站天线12副，巡检机房24次', '卫星地面站维护', []],
  ['发放助学金', '福利彩票公益金孤儿助学', ['civil-affairs.child-welfare', 'education.student-aid']],
])('is not led astray: %s', (goal, project, ids) => {
  expect(worksOf(goal, project)).toEqual(ids);
});

it('asks about a work that one common word of the project’s name speaks of, and takes it when the goal does too', () => {
  expect(worksOf('征集纺机实物1500件', '纺织博物馆展品征集')).toEqual([]);
  expect(worksOf('博物馆全年开放300天', '纺织博物馆展品征集')).toEqual([
    'culture-tourism.venue-free-opening',
  ]);
});

it('knows a work by the words of those who do it', () => {
  const spoken = [
    ['组织公路养护工人修补坑槽、清理边沟', 'transport.road-maintenance'],
    ['给卫生院添置彩超、心电图机', 'health.medical-equipment'],
    ['检查定点医药机构，查处骗保', 'medical-insurance.fund-supervision'],
    ['让贫困学生都上得起学', 'education.student-aid'],
    ['清理溢洪道，防治白蚁', 'water.reservoir'],
  ] as const;
  expect(spoken.map(([goal]) => worksOf(goal)[0])).toEqual(spoken.map(([, id]) => id));
});

it('knows a work by several words that go with it, not by one', () => {
  expect(worksOf('孩子们中午在学校吃上热饭热菜')[0]).toBe('education.nutrition-canteen');
  expect(worksOf('关心孩子')).toEqual([]);
});

it('names the work that the library does not hold, and takes none for it', () => {
  const parts = [
    ...partsOf('海洋观测预报', 'project'),
    ...partsOf('布放海洋观测浮标3套，风暴潮预警及时', 'goal'),
  ];
  expect(findWork({ parts }, index)).toMatchObject({ works: [], elsewhere: '海洋与测深' });
});

it('takes 12345 for the hotline, not the middle of a longer number', () => {
  expect(worksOf('受理12345来电')).toEqual(['government-services.hotline']);
  expect(worksOf('编号9123456的合同')).toEqual([]);
});

it('keeps the watch of an office apart from the watch for floods', () => {
  expect(worksOf('保障机关24小时值班值守', '值班值守经费')).toEqual(['organ-affairs.special-business']);
  expect(worksOf('做好汛期值班值守', '防汛值班经费')[0]).toBe('emergency.flood-drought');
});

it('keeps the lawyer of a government apart from the lawyers of its villages', () => {
  const [own] = worksOf('聘请律师事务所为县政府提供法律顾问服务', '购买法律顾问服务');
  expect(own).toBe('organ-affairs.special-business');
  expect(worksOf('为85个村配备村居法律顾问', '一村一法律顾问')[0]).toBe('justice.legal-aid');
});
