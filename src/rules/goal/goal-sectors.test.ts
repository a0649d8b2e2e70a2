import { describe, expect, it } from 'vitest';
import { changedDraft, profileOf, saidOf } from '../testing-draft.ts';
import activityOnly from './activity-only.ts';
import danglingRef from './dangling-ref.ts';
import eqName from './eq-name.ts';
import fragment from './fragment.ts';
import laundryList from './laundry-list.ts';
import longtermAsAnnual from './longterm-as-annual.ts';
import noBaseline from './no-baseline.ts';
import noNumber from './no-number.ts';
import noTime from './no-time.ts';
import notAttributable from './not-attributable.ts';
import offDuty from './off-duty.ts';
import scaleMismatch from './scale-mismatch.ts';
import slogan from './slogan.ts';
import weakVerb from './weak-verb.ts';

const rules = [
  activityOnly,
  danglingRef,
  eqName,
  fragment,
  laundryList,
  longtermAsAnnual,
  noBaseline,
  noNumber,
  noTime,
  notAttributable,
  offDuty,
  scaleMismatch,
  slogan,
  weakVerb,
];

interface Case {
  readonly unit: string;
  readonly project: string;
  readonly budget: string;
  readonly goals: readonly string[];
}

/** Rules that object to the first project or its part when it carries these goals. */
function objecting({ unit, project, budget, goals }: Case): string[] {
  const draft = changedDraft({
    note: project,
    change: [
      { path: '/unit/name', value: unit },
      { path: '/projects/0/name', value: project },
      { path: '/projects/0/purpose', value: '' },
      { path: '/projects/0/budget', value: { total: budget, fiscal: budget, other: '0.00' } },
      { path: '/projects/0/goals', value: goals.map((text, at) => ({ id: `g${at + 1}`, text })) },
      { path: '/sub_goals/0/name', value: project },
      { path: '/sub_goals/0/goal', value: goals.join('') },
      { path: '/sub_goals/0/indicators_text', value: '' },
    ],
  });
  return rules
    .filter(rule =>
      saidOf(rule, draft, profileOf()).some(({ path }) => /^\/(projects|sub_goals)\/0\//.test(path)),
    )
    .map(({ id }) => id);
}

/** Unit|project|budget in 万元|goals. */
const caseOf = (row: string): Case => {
  const [unit = '', project = '', budget = '', ...goals] = row.split('|');
  return { unit, project, budget, goals };
};

const GOOD = [
  '示例县交通运输局|农村公路养护|320.00|2026年完成农村公路日常养护420公里，修补路面1.2万平方米，优良中等路率保持在85%以上。',
  '示例县人力资源和社会保障局|城乡居民养老保险|860.00|按月足额发放城乡居民基础养老金，惠及老年居民3.2万人，发放率100%。',
  '示例县教育局|乡村教师生活补助|96.00|按时足额发放乡村教师生活补助，稳定乡村教师队伍，惠及教师五百余人。',
  '示例县农业农村局|病死畜禽无害化处理|45.00|病死畜禽集中无害化处理率达到100%，不发生区域性重大动物疫情。|无害化处理病死猪1.8万头。',
  '示例县文化广电和旅游局|送戏下乡|18.00|全年送戏下乡60场，惠及12个乡镇群众2.4万人次，群众满意度达到92%。',
  '示例县残疾人联合会|残疾人两项补贴|410.00|困难残疾人生活补贴和重度残疾人护理补贴应补尽补，按月发放。',
  '示例县公安局|护学巡逻|12.00|在26所中小学周边开展护学巡逻，每个上下学时段不少于2人，涉校刑事案件零发生。',
  '示例县委组织部|第一书记驻村工作经费|30.00|保障三十名第一书记驻村工作，每村办成民生实事两件以上。',
  '示例县档案馆|档案数字化|26.00|11月底前完成馆藏档案扫描80万页，合格率100%，查档平均用时由25分钟缩短到10分钟。',
  '示例县退役军人事务局|退役军人就业培训|20.00|组织退役一年内自主就业军人适应性培训2期，参训120人，推荐就业不少于60人。',
  '示例县水利局|农村饮水维修养护|88.00|维修农村供水站点42处，供水保证率达到95%以上，受益群众5.6万人，使其用上放心水。',
  '示例县审计局|审计业务经费|40.00|完成年度审计项目计划18个，涉及义务教育、学前教育、公立医院经费，查出问题整改率达到90%。',
  '示例县生态环境分局|空气监测站运维|36.00|36个乡镇空气质量优良天数监测数据有效率不低于90%，故障修复时间不超过24小时。',
  '示例县农业农村局|秸秆禁烧|25.00|夏秋两季开展秸秆禁烧巡查，火点数比上年下降20%，秸秆综合利用率保持在97%以上。',
  '示例县卫生健康局|妇女“两癌”筛查|50.00|为35—64岁农村妇女免费筛查5000人，早诊率由上年的88%提高到90%。',
  '示例县统计局|统计调查|33.00|完成居民人均可支配收入、城镇调查失业率等常规调查，数据上报及时率100%，按月报送分析报告。',
  '示例县司法局|法律援助|14.00|积极引导群众依法维权，全年办理法律援助案件260件，受援人满意度不低于95%。',
  '示例县水利局|河道清淤|150.00|汛期前完成支流清淤18公里，清淤量6万立方米；对其他淤积河段开展巡查12次。',
  '示例县住房和城乡建设局|老旧小区改造|960.00|2027年6月底前全部完工，2026年完成老旧小区改造8个、改造面积6万平方米。',
  '示例县人大常委会|代表活动经费|10.00|组织代表视察、调研6次，推动解决民生问题10件以上，建议答复率100%。',
  '示例县城市管理局|公厕保洁|98.00|做好城区58座公厕日常保洁，每天保洁不少于2次，投诉办结率100%。',
  '示例县发展和改革局|项目前期|60.00|完成储备项目前期工作12项，提前编制2027年申报材料，落实“十五五”规划重点任务6项。',
  '示例县供销合作社|农资储备|16.00|与12家企业签订储备协议，春耕前储备化肥800吨，保障春耕用肥。',
  '示例县体育局|中小学生运动会|16.00|2026年举办全县中小学生运动会1届，运动员900人，破县纪录不少于3项。',
  '示例县委巡察办|巡察工作经费|25.00|对12个乡镇开展巡察，为其整改提供指导，发现问题线索60条，移交率100%。',
  '示例县税务局|办税服务|18.00|纳税人满意度提升至90分以上（2025年88.6分），平均办税时长压缩至6分钟（2025年8分钟）。',
].map(caseOf);

const BAD: readonly (readonly [rule: string, row: string])[] = [
  [
    'GOAL-NO-NUMBER',
    '示例县妇女联合会|妇女维权|8.00|2026年开展妇女维权服务，维护妇女合法权益。|提升妇女维权意识。',
  ],
  [
    'GOAL-NO-NUMBER',
    '示例县委办公室|保密检查|6.00|按照冀办发〔2025〕12号文件要求，2026年11月底前完成保密检查，消除泄密隐患。',
  ],
  ['GOAL-NO-NUMBER', '示例县司法局|普法宣传|9.00|推动法律进万家，落实“一村一法律顾问”，营造守法氛围。'],
  ['GOAL-NO-BASELINE', '示例县商务局|电商培训|20.00|举办电商培训班4期，网络零售额增长15%。'],
  ['GOAL-NO-BASELINE', '示例县行政审批局|窗口服务|30.00|窗口平均等候时间缩短到8分钟，办件满意度不低于95%。'],
  ['GOAL-LONGTERM-AS-ANNUAL', '示例县体育局|全民健身|80.00|三年内建成社区健身点60处，惠及群众5万人。'],
  ['GOAL-LONGTERM-AS-ANNUAL', '示例县林业局|造林绿化|260.00|到2030年新增造林面积3万亩。'],
  ['GOAL-NOT-ATTRIBUTABLE', '示例县林业局|义务植树|8.00|植树5000株，全县森林覆盖率由32%提高到33%。'],
  [
    'GOAL-NOT-ATTRIBUTABLE',
    '示例县人力资源和社会保障局|招聘会|5.00|举办招聘会6场，城镇登记失业率控制在4%以内。',
  ],
  ['GOAL-ACTIVITY-ONLY', '示例县文学艺术界联合会|书画展|15.00|2026年举办书画展览4期，召开创作座谈会2次。'],
  ['GOAL-EQ-NAME', '示例县民政局|殡葬管理工作经费|12.00|做好殡葬管理工作。|2026年巡查公墓24次。'],
  ['GOAL-WEAK-VERB', '示例县工业和信息化局|企业服务|18.00|努力为企业排忧解难。|走访企业60家次。'],
  ['GOAL-WEAK-VERB', '示例县自然资源局|国土变更调查|22.00|1.配合上级做好外业核查。|2.举证图斑1200个。'],
  ['GOAL-DANGLING-REF', '示例县总工会|困难职工帮扶|28.00|为其送去慰问金不少于200份，按季度走访。'],
  ['GOAL-FRAGMENT', '示例县气象局|人工影响天气|35.00|2026年开展人工增雨作业次数不少于'],
  ['GOAL-FRAGMENT', '示例县应急管理局|防汛物资|42.00|5月底前储备编织袋2万条（其中城区'],
  ['GOAL-SCALE-MISMATCH', '示例县商务局|招商推介|9.00|举办推介会2场，推动全县经济高质量发展。'],
  [
    'GOAL-SLOGAN',
    '示例县融媒体中心|宣传报道|30.00|不断提升主流舆论引导力，进一步增强新闻传播能力，着力打造融媒品牌，积极营造良好氛围，切实提高宣传水平。',
  ],
  [
    'GOAL-LAUNDRY-LIST',
    '示例县共青团|青年工作|10.00|加强青年思想引领，推动青年创新创业，促进青年婚恋交友，完善志愿服务体系，健全权益维护机制，优化青年发展环境，深化少先队改革，拓展青少年活动阵地，服务青年成长成才，强化基层团组织建设，丰富青年文化生活，办理青年诉求50件，并做好上级交办的其他任务。',
  ],
];

describe('goals of other trades', () => {
  it.each(GOOD)('lets $unit stand: $project', example => {
    expect(objecting(example)).toEqual([]);
  });

  it.each(BAD)('%s: %s', (rule, row) => {
    expect(objecting(caseOf(row))).toContain(rule);
  });
});

const OVERALL = [
  '2026年保障机关正常运转，完成农村公路养护420公里、危桥改造3座，群众出行满意度不低于90%。',
  '坚持以习近平新时代中国特色社会主义思想为指导，认真落实县委、县政府决策部署，全年完成审计项目18个，查出问题整改率达到90%，促进财政资金规范使用。',
  '围绕全县中心工作，年内救助困难职工200户，培训职工1500人次，劳动争议调解成功率保持在80%以上，进一步提升服务职工能力。',
  '2026年城乡低保、特困供养应保尽保，养老机构入住率由60%提高到65%，全年不发生安全责任事故。',
];

describe('overall goals of other trades', () => {
  it.each(OVERALL)('lets stand: %s', value => {
    const draft = changedDraft({ note: '', change: [{ path: '/overall_goal', value }] });
    const said = rules.flatMap(rule => saidOf(rule, draft, profileOf()));
    expect(said.filter(({ path }) => path === '/overall_goal')).toEqual([]);
  });
});
