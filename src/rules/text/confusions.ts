import type { Severity } from '../../domain/finding.ts';

/** A slip of a sound-based input method, and the words around it that show it is one. */
export interface Confusion {
  readonly wrong: string;
  readonly right: string;
  /** What must stand just before (ends with it). */
  readonly before?: RegExp;
  /** What must stand just after (starts with it). */
  readonly after?: RegExp;
  /** Either neighbourhood suffices instead of both. */
  readonly either?: true;
  /** A right use, by what stands before. */
  readonly notBefore?: RegExp;
  /** A right use, by what stands after. */
  readonly notAfter?: RegExp;
  /** `error` where the word can mean nothing else. */
  readonly severity?: Severity;
}

const SPEAKER =
  /(会议|文件|审计|报告|讲话|总书记|书记|领导|通知|意见|纲要|决定|公报|批示|文章|督查|巡[察视]|专家|群众|委员|代表|评审|反馈)[^，,。；;]{0,6}$/;
const MONEY_NEAR = /(预算|财政|资金|经费|严格|优化|改进|规范|压减|控制)[^，,。；;]{0,2}$/;
const MONEY_NEXT = /^[^，,。；;]{0,2}(结构|事项|方式|任务|思路|进度|管理|预算|标准|责任|绩效|计划|范围|规模)/;

/** Curated: a pair stands here only if its wrong form has no right reading in the stated surroundings. */
export const CONFUSIONS: readonly Confusion[] = [
  { wrong: '指出', right: '支出', before: MONEY_NEAR, after: MONEY_NEXT, either: true, notBefore: SPEAKER },
  {
    wrong: '条街',
    right: '调节',
    before: /(预算|资金|支出|经费|结构)$/,
    after: /^(优化|支出|结构|预算|机制|各|资金|经费|比例)/,
    either: true,
  },
  {
    wrong: '有',
    right: '由',
    before: /(工作|事项|业务|任务|事务|资金|经费|管理)$/,
    after: /^(?!关|专|人|序|效|力|些|的|限)[^，,。；;]{2,14}负责/,
  },
  {
    wrong: '有',
    right: '由',
    before: /(支出|项目|费用|预算|台账|报表|采购)$/,
    after:
      /^(?!关|专|人|明|具|分|多|一|两)[^，,。；;\d]{0,6}(科|股|处|室|办|部|中心|会计|出纳|同志)[^，,。；;]{0,4}负责/,
  },
  {
    wrong: '科级',
    right: '科技',
    after: /^(后备人才|创新|人才|教育|辅导员|活动|竞赛|馆|工作者|普及|兴趣|成果|下乡|特派员)/,
    notBefore: /[正副乡县处厅股]$/,
  },
  { wrong: '帐', right: '账', before: /[记对台报转入挂收销查建核]$/, severity: 'warning' },
  { wrong: '帐', right: '账', after: /^[户目款册务簿单面]/, severity: 'warning' },
  { wrong: '按装', right: '安装', notAfter: /^(置|载|箱|机|修)/ },
  { wrong: '布署', right: '部署' },
  { wrong: '做为', right: '作为', after: /^(重点|依据|主要|重要|考核|下一?年|预算|一项|本年|基础)/ },
  { wrong: '做用', right: '作用', before: /(发挥|起到?|示范|引领|带动)[^，,。；;]{0,8}$/ },
  { wrong: '即', right: '既', after: /^(要|能|是|可|保证|有)[^。；;]{1,16}又(要|能|是|可|保证|有)/ },
  {
    wrong: '截止',
    right: '截至',
    after: /^到?(\d|目前|[上本今去]年|年底|年末)/,
    notBefore: /(报名|申报|提交|受理|投标|征集|有效期|上报)$/,
    severity: 'warning',
  },
  { wrong: '反应', right: '反映', after: /^(情况|问题|意见|诉求|民意)/ },
  { wrong: '制做', right: '制作' },
  { wrong: '幅射', right: '辐射' },
  { wrong: '复盖', right: '覆盖' },
  { wrong: '峻工', right: '竣工' },
  { wrong: '竞塞', right: '竞赛' },
  { wrong: '竟赛', right: '竞赛' },
  { wrong: '进渡', right: '进度', before: /(执行|支出|工程|完成|工作|项目|资金)$/ },
  { wrong: '绩校', right: '绩效' },
  { wrong: '积效', right: '绩效', before: /(预算|整体|项目|部门)$/ },
  { wrong: '绩效平价', right: '绩效评价' },
  { wrong: '满义度', right: '满意度' },
  { wrong: '律', right: '率', before: /(合格|完成|覆盖|知晓|参与|利用|满意|及时|到位|执行|达标)$/ },
  { wrong: '人此', right: '人次', before: /\d$/ },
  { wrong: '经废', right: '经费' },
  { wrong: '专向', right: '专项', after: /^(资金|经费|债券|转移支付|行动|整治)/ },
  { wrong: '报消', right: '报销' },
  { wrong: '采构', right: '采购' },
  { wrong: '己经', right: '已经' },
  { wrong: '既使', right: '即使' },
  { wrong: '宜传', right: '宣传', notBefore: /[适便不]$/ },
  { wrong: '贯切', right: '贯彻' },
  { wrong: '园满', right: '圆满', after: /^(完成|结束|成功|举办)/ },
  { wrong: '凑效', right: '奏效' },
];
