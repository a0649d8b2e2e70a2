import { practice } from '../../basis/practice.ts';
import { objection, replacing, written } from '../row.ts';
import { rule } from '../rule.ts';

/** Who a project serves: how a project's name shows it, and how a satisfaction row calls them. */
const GROUPS = [
  { told: /老科协|老科技工作者/, named: /老科/, word: '老科技工作者' },
  { told: /青少年|未成年/, named: /青少年|未成年|学生|家长|儿童|少儿/, word: '青少年' },
  { told: /学生|校园|学校|义务教育|助学/, named: /学生|家长|师生|学校|教师|青少年|教职/, word: '学生' },
  { told: /企业/, named: /企业|公司|市场主体|经营|商户/, word: '企业' },
  { told: /残疾人|助残/, named: /残疾|助残|家属/, word: '残疾人' },
  { told: /老年人|养老|高龄/, named: /老年|老人|养老|高龄|家属/, word: '老年人' },
  { told: /退役军人|军属|优抚/, named: /军|优抚/, word: '退役军人' },
  { told: /农户|农民/, named: /农户|农民|村民/, word: '农户' },
  { told: /患者|病人/, named: /患者|病人|就诊/, word: '患者' },
  { told: /游客/, named: /游客|旅客/, word: '游客' },
] as const;
/** The unit's own force asked how pleased it is; those who use a system are asked as its users. */
const OWN_FORCE = /^(?!.*(?:使用|对)).*(?:干警|民警|检察官|法官|执法人员)满意(?:度|率)$/;
/** What is done for that force itself. */
const FOR_FORCE = /干警|民警|法官|检察官|办公|用房|大楼|营房|宿舍|食堂|被装|体检|工会|待遇|工资|训练/;
const PUBLIC = /群众|公众|民众|百姓|居民|社会|市民/;
const NEUTRAL = /对象|受益|参与|参加|参训|受助|补助|单位|干部|职工|人员|培训/;

export default rule({
  id: 'IND-SAT-OBJECT-WRONG',
  scope: 'indicator',
  title: '满意度问错了人',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '满意度要问本项目直接服务的人；问了别人，结果与项目无关。',
  mend: '把对象改成项目直接服务的人，如“老科技工作者满意度”。',
  fault: 'sat-object',
  examples: {
    bad: [
      {
        note: '为企业服务却问学生',
        rows: [{ level2: '服务对象满意度指标', name: '学生满意度', value: '≥95%' }],
        around: { project: '中小企业技术服务专项', goal: '为企业解决技术难题' },
      },
      {
        note: '为路人修灯却问交警',
        rows: [{ level2: '服务对象满意度指标', name: '大队民警满意度', value: '≥90%' }],
        around: { project: '路口信号灯维护', goal: '保障120处路口信号灯正常亮灯' },
      },
      {
        note: '专为残疾人却问群众',
        rows: [{ level2: '服务对象满意度指标', name: '群众满意度', value: '≥95%' }],
        around: { project: '残疾人辅具适配', goal: '为残疾人免费适配辅助器具' },
      },
    ],
    good: [
      {
        note: '问对了人',
        rows: [{ level2: '服务对象满意度指标', name: '残疾人及家属满意度', value: '≥95%' }],
        around: { project: '残疾人辅具适配', goal: '为残疾人免费适配辅助器具' },
      },
      {
        note: '陷阱：食堂就是给干警办的',
        rows: [{ level2: '服务对象满意度指标', name: '干警满意度', value: '≥90%' }],
        around: { project: '机关食堂运行', goal: '保障干警就餐' },
      },
      {
        note: '陷阱：项目面向全体群众',
        rows: [{ level2: '服务对象满意度指标', name: '群众满意度', value: '≥95%' }],
        around: { project: '青少年科普进社区', goal: '面向社区群众开展科普' },
      },
    ],
  },
  *check(row, { around }) {
    if (row.kind !== 'satisfaction') return;
    const told = `${around.projectName ?? ''}${around.goals.join()}`;
    if (OWN_FORCE.test(row.name) && around.goals.length > 0 && !FOR_FORCE.test(told)) {
      yield objection(row, 'name', `“${row.name}”问的是本单位的人，不是项目服务的对象。`, {
        confidence: 0.65,
      });
      return;
    }
    if (NEUTRAL.test(row.name)) return;
    const project = around.projectName ?? '';
    const goals = around.goals.join('；');
    const served = GROUPS.filter(({ told }) => told.test(project));
    const [only] = served;
    if (only === undefined || served.some(({ named }) => named.test(row.name))) return;
    const asked = row.name.split('对')[0] ?? row.name;
    const forPublic = PUBLIC.test(asked);
    const other = GROUPS.find(({ named, told }) => named.test(asked) && !told.test(goals));
    if (forPublic ? only.told.test(goals) && !PUBLIC.test(goals) : other !== undefined)
      yield objection(row, 'name', `项目服务的是${only.word}，满意度却写“${row.name}”。`, {
        confidence: 0.7,
        ...(forPublic
          ? {
              rewrite: {
                ...replacing(
                  row,
                  'name',
                  written(row, 'name').replace(asked.replace(/满意.*$/, ''), only.word),
                ),
                proposal: true,
              },
            }
          : {}),
      });
  },
});
