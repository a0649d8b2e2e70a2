import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { amountOf, hasFormula, isBenefit, isPercent, objection, replacing } from '../row.ts';
import { rule } from '../rule.ts';

const INNER =
  /(热情|积极性|主动性|凝聚力|向心力|归属感|自豪感|氛围|活力|意识|信心|影响力|知名度|美誉度|文明程度|幸福指数|可持续(?=率|度))(浓厚|高涨|高)?(度|程度|率|水平|增强|提升|提高)*$/;
/** Other people's income in per cent: of what base, asked of whom? */
const OTHERS_GAIN = /^(带动|促进|助力|推动|帮助|实现).{2,8}(增收|增长|增产|增效|提高|提升)$/;
/** Measured on those who were treated or trained: 康复训练后功能改善率. */
const TREATED =
  /(训练|治疗|康复|干预|手术|矫治|护理|服药)[一-龥]{0,2}后[一-龥]{2,6}(改善|提高|提升|恢复|好转)率$/;
/** So many per cent better, of something nobody counts. */
const BETTER =
  /(素质|能力|水平|意识|效率|素养|形象|环境|条件|氛围|影响力|凝聚力|(?<!空气|水|水环境|土壤|耕地|大气)质量)(的)?(提升|提高|改善|增强)(率|度|幅度|程度)?$/;
/** So many per cent or points more or less, from where? */
const RISE =
  /(?<!指数)(增收|增产|增效|增加|提高|提升|增长|上升|减少|下降|降低|减轻|改善)(幅度)?$|^(增加|提高|提升|减少|降低|减轻|改善|带动|促进|节约(?:群众|企业|农户|居民|社会))(?!.*((?<!效)率|度|比例|占比|比重|[幅增降]幅)$)/;
/** What others are spared, in per cent of what? */
const SPARED = /(负担|压力|(?<!办案|维护)费用)(减轻|降低|下降|减少|缓解)率$/;
/** A doing told to be quick, and neither a share of it nor how quick: 及时抢修管网. */
const HURRIED =
  /^(?:及时|尽快|迅速|快速|第一时间)(?!.*(?:率|[度性]$|比例|占比|(?:发放|支付|拨付|兑付|缴纳|到位|完成|救治|治疗)$))[一-龥]{2,}$/;
/** What is kept count of year by year: its growth is understood to be on the year before. */
const COUNTED_YEARLY =
  /(?:[总销成交零进出]?(?:售|交|口|易)?[总]?额|产值|增加值|总值|(?:营业|主营业务|销售|税收|财政)收入|利税|利润|总量|产量|吞吐量|人[次数]|存栏|出栏|旅客|投资)(?:年均|同比)?(?:增长|增加)(?:幅度)?$|(?:[车流航均]速|产量|单产)(?:提升|提高)$/;
const FROM = /上年|去年|同[比期]|环比|较|(?<![占分配])比(?!例|重|率|赛|值)|基[数期础]|预算|概算|原/;
/** Told every year as the change on the last. */
const OFFICIAL = /单位(?:GDP|生产总值|工业增加值|增加值)(?:综合)?能耗$/;
/** 提高10%, of what? */
const BARE_RISE =
  /^(较大)?(提高|提升|增长|增加|增强|下降|降低|减少|上升)\s*(≥|不低于|超过|达到?)?\s*\d+(\.\d+)?\s*(%|％|个百分点)(以上)?$/;
/** So much better that it is no rise but a wish: 夜景提升率 ≥90%. */
const WISHED = /(提升|提高|改善|增强|优化)率$/;
const HALF = 50;
/** 人均能耗下降2%, from where? */
const RISEN = /^[一-龥]{2,8}(提高|提升|增长|增加|下降|降低|减少|上升)\d+(\.\d+)?(%|个百分点)(以上)?$/;
/** What national templates ask under 可持续影响. */
const KEPT_UP = /(机制|制度|责任)[一-龥]{0,2}(健全|落实|建立)率$/;
/** How strictly, how peacefully: nobody counts it. */
const STRICTLY =
  /(严格|有效|全面|认真)(执行|落实|把关|管控|遵守|贯彻)(率|度)?$|(和谐|市场|社会|秩序|领域|系统|生态|体系|局势|网络|思想)稳定率$|(管控|防控|治理|监管|管理|引导)有效率$|(带动|辐射|引领|拉动)率$|建设规范率$|(可?持续发展|健康发展|放心|清朗|清廉|和谐|文明|便捷|便利|繁荣|振兴|美化|亮化|净化|优化|强化|深化)率$|(制度|机制|体系|措施|规程|预案)(有效|严格|全面)?(落实|执行|健全|完善|建立)率$|(作用|功能|效能|优势)(有效|充分)?(发挥|体现|显现)率$|平安率$|(?<!饮水|供水|用水|食品|药品|用血|展品|藏品|文物|馆藏|档案|设备|设施)(安全|权益|民生|秩序)保障率$|(工作|任务)(推进|落实|进展)率$|得到(有效)?(控制|改善|提高|提升|保障|加强|缓解|巩固)$|(文化|精神|传统|红色基因)传承率$|(工作|业务|机关|单位|活动)(正常|有序|顺利)(开展|运转|运行|进行)率$|民族团结率$|(治安|秩序|风气|形势|面貌|局面)好转率$|(监管|管理|服务|责任|履职|领导|宣传|组织|措施|防控|执法)到位率$/;
const INSTRUMENT = /上年|去年|同比|基数|基期|量表|问卷|调查|测评|测试|指数|统计|较上年|[÷/]/;

export default rule({
  id: 'IND-UNMEASURABLE',
  scope: 'indicator',
  title: '没有办法测量',
  level: 'warning',
  formal: false,
  aspect: '可行性',
  basis: [goalMeasures2015],
  why: '热情、氛围、凝聚力没有公认的量法，写多少分都没有人能核对。',
  mend: '换成看得见的行为：参与人数增长、续聘率、志愿服务时长；或写明量表和调查对象。',
  fault: 'not-measurable',
  examples: {
    bad: [
      {
        note: '多久算及时',
        rows: [{ level2: '时效指标', name: '及时抢修供水管网', value: '100%' }],
      },
      { note: '热情度', rows: [{ level2: '社会效益指标', name: '志愿者热情度', value: '≥95%' }] },
      {
        note: '能力提高多少没有量法',
        rows: [{ level2: '社会效益指标', name: '干部履职能力提升率', value: '≥90%' }],
      },
      {
        note: '提高多少没有基数',
        rows: [{ level2: '社会效益指标', name: '居民消防意识', value: '提高15%' }],
      },
      { note: '增收没有基数', rows: [{ level2: '经济效益指标', name: '带动茶农增收', value: '≥8%' }] },
      {
        note: '下降多少没有基数',
        rows: [{ level2: '社会效益指标', name: '降低群众出行费用', value: '≥5%' }],
      },
      {
        note: '负担轻了多少没有基数',
        rows: [{ level2: '社会效益指标', name: '患者用药负担减轻率', value: '≥8%' }],
      },
      {
        note: '比例从多少提上来没有写',
        rows: [{ level2: '社会效益指标', name: '居民健身参与比例提升', value: '≥2%' }],
      },
      { note: '美不美算不出来', rows: [{ level2: '社会效益指标', name: '沿街立面美化率', value: '≥90%' }] },
      { note: '愿望配了百分比', rows: [{ level2: '社会效益指标', name: '商圈夜景提升率', value: '≥90%' }] },
      { note: '执行得怎样没有算法', rows: [{ level2: '质量指标', name: '值班制度执行率', value: '100%' }] },
      { note: '氛围', rows: [{ level2: '社会效益指标', name: '全民阅读氛围', value: '≥90%' }] },
    ],
    good: [
      {
        note: '陷阱：写明了几小时',
        rows: [{ level2: '时效指标', name: '及时抢修供水管网', value: '≤4小时' }],
      },
      {
        note: '陷阱：统计局每年都有的数，增长就是比上年',
        rows: [{ level2: '经济效益指标', name: '外贸进出口总额增长', value: '≥5%' }],
      },
      {
        note: '陷阱：训练过的人评得出来',
        rows: [{ level2: '社会效益指标', name: '脑瘫儿童训练后功能改善率', value: '≥70%' }],
      },
      {
        note: '陷阱：藏品安不安全逐件可查',
        rows: [{ level2: '质量指标', name: '馆藏藏品安全保障率', value: '≥98%' }],
      },
      {
        note: '陷阱：报表上年年有的收入',
        rows: [{ level2: '经济效益指标', name: '园区企业营业收入增长', value: '≥6%' }],
      },
      { note: '换成行为', rows: [{ level2: '社会效益指标', name: '注册志愿者人数', value: '≥800人' }] },
      {
        note: '陷阱：空气质量有监测',
        rows: [{ level2: '生态效益指标', name: '空气质量改善率', value: '≥5%' }],
      },
      {
        note: '陷阱：和上年比',
        rows: [{ level2: '社会效益指标', name: '较上年降低群众出行费用', value: '≥5%' }],
      },
      {
        note: '陷阱：增收多少钱有数可查',
        rows: [{ level2: '经济效益指标', name: '带动茶农增收', value: '≥80万元' }],
      },
      {
        note: '陷阱：有公认的量表',
        rows: [
          {
            level2: '社会效益指标',
            name: '居民环保意识',
            value: '≥80%',
            description: '按居民环境素养调查问卷测评，得分60分以上人数占比',
          },
        ],
      },
    ],
  },
  *check(row) {
    const told = hasFormula(row) || INSTRUMENT.test(row.description);
    if (told) return;
    const risen =
      isBenefit(row) &&
      !OFFICIAL.test(row.name) &&
      RISEN.test(row.value.plain) &&
      !FROM.test(row.value.plain + row.name);
    if (risen || BARE_RISE.test(row.value.plain)) {
      yield objection(row, 'value_raw', `“${row.value.raw}”没有写比哪一年、以什么为基数。`, {
        confidence: 0.7,
        rewrite: {
          ...replacing(row, 'value_raw', `较X年${row.value.raw.trim()}`, [
            `“${row.name}”比哪一年、那一年是多少？`,
          ]),
          proposal: true,
        },
      });
      return;
    }
    if (row.value.shape === 'text') return;
    if (row.level2 === 'time' && isPercent(row) && HURRIED.test(row.name) && !/\d/.test(row.name)) {
      yield objection(row, 'value_raw', `“${row.name}”写${row.value.raw}，多久算及时没有写明。`, {
        confidence: 0.65,
      });
      return;
    }
    if (INNER.test(row.name) && (isPercent(row) || /(度|程度|率|指数)$/.test(row.name)))
      yield objection(row, 'name', `“${row.name}”没有公认的测量方法。`, { confidence: 0.85 });
    else if (
      isPercent(row) &&
      STRICTLY.test(row.name) &&
      !(row.level2 === 'sustainable' && KEPT_UP.test(row.name))
    )
      yield objection(row, 'value_raw', `“${row.name}”怎样算没有写明，${row.value.raw}算不出来。`, {
        confidence: 0.7,
      });
    else if (
      isBenefit(row) &&
      (isPercent(row) || /百分点$/.test(row.unit ?? '')) &&
      (RISE.test(row.name) || SPARED.test(row.name)) &&
      !COUNTED_YEARLY.test(row.name) &&
      !FROM.test(`${row.name}${row.value.raw}${row.description}`)
    )
      yield objection(row, 'value_raw', `“${row.name}”${row.value.raw}没有写和什么比。`, {
        confidence: 0.65,
      });
    else if (
      isPercent(row) &&
      (OTHERS_GAIN.test(row.name) ||
        BETTER.test(row.name) ||
        (isBenefit(row) && WISHED.test(row.name) && !TREATED.test(row.name) && amountOf(row) >= HALF))
    )
      yield objection(row, 'value_raw', `“${row.name}”${row.value.raw}以什么为基数、向谁调查，没有写明。`, {
        confidence: 0.7,
      });
  },
});
