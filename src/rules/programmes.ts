/** One programme of a family, told by its words. */
export interface Programme {
  readonly name: string;
  /** The project or its goal speaks of it. */
  readonly topic: RegExp;
  /** A row is of it, not only about people who are also in it. */
  readonly row: RegExp;
}

const alike = (name: string, topic: RegExp): Programme => ({ name, topic, row: topic });
const paid = '(金|资金|待遇|对象)?(发放|标准|保障|补助|资金|人数|人次|户数|覆盖|水平)';
const aid = '[^，,]{0,8}(资助|助学|补助|保教费|免学费|减免)';

/** Programmes that stand side by side in one field, each with money and people of its own; `whole` names all of them. */
export const FAMILIES: readonly { readonly whole: RegExp; readonly programmes: readonly Programme[] }[] = [
  {
    whole: /困难群众|社会救助|基本生活救助|民政|困难家庭|兜底/,
    programmes: [
      {
        name: '低保',
        topic: /低保|最低生活保障/,
        row: new RegExp(`^[城农乡镇村市]{0,2}(低保|最低生活保障)${paid}`),
      },
      {
        name: '特困人员供养',
        topic: /特困|五保/,
        row: /^[城农乡镇村市]{0,2}(特困|五保)(人员|对象)?(救助)?(供养|基本生活|护理)/,
      },
      alike('临时救助', /临时救助/),
      {
        name: '孤儿保障',
        topic: /孤儿|无人抚养/,
        row: /^(孤儿|事实无人抚养儿童).{0,4}(生活|养育|保障|补助|津贴)/,
      },
      { name: '流浪乞讨救助', topic: /流浪/, row: /流浪乞讨.{0,4}救助/ },
      { name: '残疾人两项补贴', topic: /残疾/, row: /残疾人(生活|护理|两项)补贴/ },
      { name: '高龄津贴', topic: /高龄|老年|老人/, row: /高龄(津贴|补贴)/ },
    ],
  },
  {
    whole: /各(教育)?(阶段|学段)|学生资助|教育资助|困难学生/,
    programmes: [
      { name: '学前教育资助', topic: /学前|幼儿/, row: new RegExp(`(学前|幼儿)${aid}`) },
      {
        name: '义务教育资助',
        topic: /义务教育|小学|初中|寄宿/,
        row: new RegExp(`(义务教育|小学|初中)${aid}`),
      },
      { name: '普通高中资助', topic: /高中/, row: new RegExp(`(普通?高中)${aid}`) },
      { name: '中职资助', topic: /中职|中等职业|职业/, row: new RegExp(`(中职|中等职业)${aid}`) },
    ],
  },
  {
    whole: /计划生育|计生|三项制度|卫生健康/,
    programmes: [
      alike('奖励扶助', /奖励扶助|奖扶/),
      alike('特别扶助', /特别扶助|特扶/),
      alike('独生子女费', /独生子女(父母)?(奖励|保健)费/),
    ],
  },
  {
    whole: /社会保险|社保|五险|人社|各项保险/,
    programmes: [
      alike('城乡居民养老保险', /居民(基本)?养老/),
      alike('职工养老保险', /职工(基本)?养老/),
      alike('居民医疗保险', /居民(基本)?医(疗保险|保)/),
      alike('失业保险', /失业保险/),
      alike('工伤保险', /工伤保险/),
    ],
  },
  {
    whole: /惠农|强农|一卡通|农业(生产)?发展|粮食/,
    programmes: [
      alike('耕地地力保护补贴', /耕地地力/),
      alike('农机购置补贴', /农机(具)?(购置|报废)/),
      alike('生产者补贴', /生产者补贴/),
      alike('农业保险', /(农业|政策性)保险/),
    ],
  },
  {
    whole: /安居|住房保障|城镇更新|城市更新/,
    programmes: [
      alike('农村危房改造', /危房/),
      alike('棚户区改造', /棚户区|棚改/),
      alike('老旧小区改造', /老旧小区/),
      alike('公租房', /公租房|公共租赁/),
    ],
  },
];

/** Lines of business with money and plans of their own, by their standard names, each known by its words alone. */
export const LINES: readonly Programme[] = [
  { name: '测土配方施肥', topic: /配方|施肥|化肥/, row: /测土配方施肥/ },
  { name: '光伏电站', topic: /光伏|太阳能|新能源/, row: /光伏(电站|扶贫|发电)/ },
  { name: '招商引资', topic: /招商|引资|投资促进|外资|开发区|园区/, row: /招商引资/ },
  { name: '高新技术企业培育', topic: /高新|高企|科技企业|科技创新|研发|孵化/, row: /(国家)?高新技术企业/ },
  { name: '农村改厕', topic: /厕|人居环境/, row: /(户厕|厕所)改造|改厕/ },
  { name: '农村危房改造', topic: /危房|住房|农房|抗震/, row: /(农村)?危房改造/ },
  { name: '高标准农田建设', topic: /农田|土地整治|灌区|耕地/, row: /高标准农田(建设|面积)/ },
  { name: '退耕还林', topic: /退耕|还林|林业/, row: /退耕还林/ },
  { name: '征兵', topic: /征兵|兵役|武装|国防/, row: /征兵|新兵/ },
  { name: '农机购置补贴', topic: /农机|惠农|农业机械/, row: /农机(具)?购置补贴/ },
  { name: '公共租赁住房', topic: /公租|公共租赁|住房保障|安居/, row: /公租房|公共租赁住房/ },
  { name: '棚户区改造', topic: /棚户|棚改|安居|征收/, row: /棚户区改造|棚改/ },
  { name: '秸秆综合利用', topic: /秸秆|禁烧|大气/, row: /秸秆(综合利用|禁烧)/ },
  { name: '创业担保贷款', topic: /创业|担保贷款|就业|普惠金融/, row: /创业担保贷款(?!.*满意)/ },
  { name: '农家书屋', topic: /书屋|阅读|文化|新闻出版/, row: /农家书屋/ },
  { name: '家庭医生签约', topic: /家庭医生|签约|公共?卫生?|公卫|基层医疗/, row: /家庭医生签约/ },
  {
    name: '婚前和孕前检查',
    topic: /婚前|孕前|优生|妇幼|计划?生育?|出生缺陷/,
    row: /(婚前|孕前)(优生)?(健康)?检查/,
  },
  {
    name: '规模以上企业培育',
    topic: /规上|规模以上|小升规|工业|企业/,
    row: /(新增)?(规上|规模以上)(工业)?企业(数|数量|户数|家数)$/,
  },
  { name: '出口退税', topic: /退税|外贸|出口|税/, row: /出口退税/ },
];
