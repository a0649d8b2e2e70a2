import { describe, expect, it } from 'vitest';
import { proposed } from '../testing-bench.ts';

const rows = (goal: string, project?: string) =>
  proposed({ goal, ...(project === undefined ? {} : { project }) }).suggestions.filter(
    ({ value }) => value !== null,
  );
const stated = (goal: string, project?: string): string[] =>
  rows(goal, project).map(({ name, value, unit }) => `${name} ${value?.number ?? value?.text ?? ''}${unit}`);
const formulaOf = (goal: string, name: string): string =>
  rows(goal).find(one => one.name === name)?.description ?? '';

describe('the row of a number is named by what the goal counts', () => {
  it.each([
    ['完成坑槽修补5600平方米', '坑槽修补面积 5600平方米'],
    ['改造2005年以前建成住宅小区6个', '住宅小区改造数量 6个'],
    ['保障三、四期共计380个点位正常运行', '正常运行点位数量 380个'],
    ['保障景区36台摆渡车安全运行', '摆渡车安全运行数量 36台'],
    ['举办专场招聘会9场', '举办专场招聘会场次 9场'],
    ['举办科长任职班、青年干部班、驻村书记班等6期', '科长任职班等期数 6期'],
    ['对城区26栋楼实施改造', '改造楼栋数 26栋'],
    ['改造提升县级物流配送中心2个', '县级物流配送中心提升数量 2个'],
    ['对40家以上企业给予补助', '补助企业家数 40家'],
    ['在18个居民小区建设并运行前端感知设备', '覆盖居民小区数量 18个'],
    ['储备救灾物资5类9000件', '储备救灾物资数量 9000件'],
    ['选派科技特派员40人（含省派9人）', '选派省派科技特派员人数 9人'],
    ['完成馆藏地契2.1万页脱酸修复、目录整理', '馆藏地契脱酸修复页数 2.1万页'],
    ['为托养机构26名智力、精神残疾人提供寄宿托养', '智力、精神残疾人寄宿托养人数 26名'],
    ['对经筛查确诊的困难妇女28人给予一次性救助', '救助困难妇女人数 28人'],
    ['组织260名自主就业退役士兵参加适应性培训', '自主就业退役士兵培训人数 260名'],
    ['聘用巡查员33名开展巡河', '聘用巡查员人数 33名'],
    ['购置碾米、烘干设备3套', '碾米、烘干设备购置数量 3套'],
    ['改造三、四类危桥7座', '三、四类危桥改造数量 7座'],
    ['社区教育讲座进村（社区）30场', '社区教育讲座进村场次 30场'],
    ['对全县66处地质灾害隐患点落实专人巡查监测', '地质灾害隐患点巡查监测数量 66处'],
    ['为80名0至6岁残疾儿童提供康复救助', '残疾儿童康复救助人数 80名'],
    ['公厕30座免费开放', '开放公厕数量 30座'],
    ['垃圾分类投放点升级改造15处', '垃圾分类投放点改造数量 15处'],
    ['修缮陵园围栏、零散墓迁葬21座', '零散墓迁葬数量 21座'],
    ['全年结案不少于900件', '结案件数 900件'],
    ['清运8个村生活垃圾', '清运生活垃圾覆盖村数 8个村'],
    ['完成1956—1962年文书档案9万页扫描著录挂接', '文书档案扫描著录挂接页数 9万页'],
    ['为4家卫生院配置DR、彩超共7台', 'DR、彩超配置数量 7台'],
    ['危重病人院前救治覆盖率、成功率均达96%', '危重病人院前救治成功率 96%'],
    ['完成民生档案扫描、著录约12万页', '民生档案扫描、著录页数 12万页'],
  ])('%s', (goal, row) => {
    expect(stated(goal)).toContain(row);
  });

  it('parts told in brackets are told apart, and how long something is kept is no work', () => {
    expect(stated('对30座小型水库（小1型7座、小2型23座）开展日常维修养护')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^小1型水库.* 7座$/), expect.stringMatching(/ 23座$/)]),
    );
    expect(stated('免除遗体接运、冷藏（3天）等基本服务费')).not.toContainEqual(expect.stringMatching(/天$/));
  });

  it('what is told of each is no total', () => {
    expect(stated('建设绿色示范方4个，每个不少于800亩')).toContain('每个绿色示范方面积 800亩/个');
    expect(stated('按每千人4批次完成食品安全抽检2600批次')).toEqual(
      expect.arrayContaining([expect.stringMatching(/ 4批次\/千人$/), expect.stringMatching(/ 2600批次$/)]),
    );
    expect(stated('对31条河道、8个断面开展每月一次水质监测')).toContainEqual(
      expect.stringMatching(/^每月水质监测次数 1次/),
    );
  });

  it('the standard that is paid keeps what it is paid for', () => {
    const paid = stated('首次认定奖励4万元/家、重新认定2万元/家');
    expect(paid).toEqual(['首次认定奖励标准 4万元/家', '重新认定奖励标准 2万元/家']);
    expect(stated('保障7个社区日常运转，办公经费按每社区6万元拨付')).toContain('办公经费标准 6万元/社区');
  });

  it('a standard stated as no less than so much fills the row of that standard', () => {
    const [row] = rows('落实城乡居民医保财政补助政策，人均财政补助标准不低于640元', '城乡居民医保财政补助');
    expect(row).toMatchObject({ level2: '成本指标', operator: '>=', value: { number: '640' } });
  });
});

describe('a row of the library is taken for its own doing alone', () => {
  it.each([
    ['保障景区36台摆渡车安全运行', /补助/],
    ['建设农村科普基地3个', /场次/],
    ['维护远程教育站点90个', /期数/],
    ['农产品快检1800批次', /定量/],
    ['对66座小型水库开展日常巡查、除草、白蚁防治', /白蚁/],
    ['对120家重点企业开展安全生产检查', /家次/],
  ])('%s', (goal, other) => {
    expect(stated(goal)).not.toEqual([]);
    for (const name of stated(goal)) expect(name).not.toMatch(other);
  });
});

describe('how a row is worked out is of the doing it names', () => {
  it.each([
    ['故障12小时内修复', '故障修复时间', /恢复正常/],
    ['接警后2分钟内出动', '接警后出动时间', /出动的时间/],
    ['城乡消防站10分钟到场覆盖范围扩大', '城乡消防站到场时间', /到场的时间/],
    ['聘用巡查员33名', '聘用巡查员人数', /聘用并实际在岗/],
    ['受理各类案件3000件', '案件受理件数', /登记受理/],
    ['县道列养率达到100%', '县道列养率', /列入养护的里程÷/],
    ['学校疫情规范处置率100%', '学校疫情规范处置率', /已处置的数量÷应处置的数量/],
    ['修缮散葬墓12座', '散葬墓修缮数量', /完成修缮/],
    ['农产品快检1800批次', '农产品快检批次', /完成快检/],
    ['为40名智力、精神残疾人提供寄宿托养', '智力、精神残疾人寄宿托养人数', /得到寄宿托养/],
    ['学生脊柱检查800人', '学生脊柱检查人数', /完成检查/],
    ['全县高新技术企业存量达到300家', '高新技术企业存量', /截至年末/],
  ])('%s', (goal, name, formula) => {
    expect(formulaOf(goal, name)).toMatch(formula);
  });

  it('is of the thing where no doing is told', () => {
    expect(formulaOf('检查药品零售企业70家', '检查药品零售企业家数')).toBe(
      '年度内实际检查的家数，一家只计一次',
    );
  });
});
