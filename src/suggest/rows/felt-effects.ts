import { type Effect, fallen } from './effect-row.ts';

/** A row for what a clause says, and the rows that show it already, whatever they are called. */
export interface Spoken extends Effect {
  readonly shown: RegExp;
}

const PUBLIC =
  '社会公众|公众|人民群众|[一-龥]{0,2}群众|居民|市民|村民|农民|牧民|渔民|[中小大]{0,2}学生|师生|青少年|未成年人|妇女|老年人|家长|消费者|全民|社会|职工|劳动者';
/** What a mind is set on says nothing of what is known. */
const NO_KNOWLEDGE = /服务|工作|责任|大局|政治|思想|共同体|创新|竞争|发展|业务|履职|身体|收入|参与$/;
const AWARE = new RegExp(
  `(?:提高|提升|增强|强化)(?:全社会|全[县市区省镇乡])?(?:的)?(${PUBLIC})(?:的|对)?([一-龥]{2,12}?)(?:的)?(?:意识|素养|知晓度|(?<=防|救|险|护|别)能力)$`,
);
/** 提高群众自救互救能力, 提升公众长城保护意识. */
function aware(text: string): Spoken | undefined {
  const [, whom = '', of = ''] = AWARE.exec(text) ?? [];
  const thing = of.replace(/(?:自我)?(?:知识|技能|应急)$/, '');
  if (thing.length < 2 || NO_KNOWLEDGE.test(of)) return undefined;
  const all = whom.replace(/^社会(?=公众)/, '').replace(/^(?:全民|社会)$/, '公众');
  const [tail, told] = text.endsWith('素养') ? ['素养水平', '测评达标'] : ['知识知晓率', '能正确回答'];
  return {
    level2: '社会效益指标',
    name: `${all}${thing}${tail}`,
    formula: `抽样调查中${told}的人数÷有效受访人数×100%，年度内抽样`,
    ...{ operator: '>=', unit: '%', source: '抽样调查', evidence: '问卷、调查统计表' },
    shown: /知晓|知识|普及率|素养/,
  };
}

/** 基层减负 is not of money. */
const NO_MONEY = /基层|学业|课业|作业|工作|劳动|身体|心理|思想|照料|照护|事务|[员师警兵官]$|助理|干部|人员/;
/** 减轻群众丧葬负担. */
function relieved(text: string): Spoken | undefined {
  const whom = /(?:减轻|缓解|降低)([一-龥]{2,10}?)的?(?:经济)?(?:负担|压力)$/.exec(text)?.[1];
  if (whom === undefined || NO_MONEY.test(whom)) return undefined;
  return {
    level2: '经济效益指标',
    name: `${whom.replace(/的$/, '')}支出减少额`,
    formula: '年度内因本项目减免、补助、报销而少支出的金额合计',
    ...{ operator: '>=', unit: '万元', source: '减免、补助台账', evidence: '结算单、发放表' },
    shown: /自付|减免[^标]*(?:额|费用)$|支出减少|让利|负担/,
  };
}

/** 降低牧草损失, 减少人员伤亡和财产损失. */
function saved(text: string): Spoken | undefined {
  const what = /(?:降低|减少|减轻|挽回|避免)(?:[一-龥]{2,8}[和、及])?([一-龥]{2,8}?)的?损失$/.exec(text)?.[1];
  if (what === undefined) return undefined;
  return {
    level2: '经济效益指标',
    name: `减少${what}损失金额`,
    formula: '年度内与未实施时相比少受的损失折算金额，按测产、核灾或评估结果计算',
    ...{ operator: '>=', unit: '万元', source: '损失评估、核灾统计', evidence: '评估报告、核灾表' },
    shown: /损失|受灾|成灾|减损/,
  };
}

/** 激励青年参军热情. */
function joining(text: string): Spoken | undefined {
  const [, whom = '', deed = ''] =
    /(?:激励|激发|调动|提高|增强|鼓励)([一-龥]{0,8}?)(参军|入伍|应征|献血|创业|参保|报名)的?(?:热情|积极性|意愿)$/.exec(
      text,
    ) ?? [];
  if (deed === '') return undefined;
  return {
    level2: '社会效益指标',
    name: `${whom.replace(/的$/, '')}${/参军|入伍|应征/.test(deed) ? '报名' : ''}${deed}人数`,
    formula: '年度内登记的人数，一人只计一次',
    ...{ operator: '>=', unit: '人', source: '登记台账', evidence: '登记名册' },
    shown: new RegExp(`参军|应征|入伍|${deed}`),
  };
}

const LIVE =
  /改善([一-龥]{0,6}?(?:居民|群众|职工|村民|师生|学生|农户|家庭|牧民|老年人|残疾人|患者|官兵|移民|员工))的?((?:居住|生活|生产生活|住房|饮水|出行|学习|就学|就医|办公|营养)(?:、(?:生活|出行|饮水))?(?:条件|环境|状况|质量))$/;
/** 改善职工生产生活条件. */
function bettered(text: string): Spoken | undefined {
  const [, whom = '', what = ''] = LIVE.exec(text) ?? [];
  if (what === '') return undefined;
  const [unit, of] = /户$|家庭$/.test(whom) ? ['户', '户数'] : ['人', '人数'];
  return {
    level2: '社会效益指标',
    name: `${what}改善${whom}${of}`.replace('农户户数', '农户数'),
    formula: `年度内经验收或回访确认得到改善的${of}，不重复计`,
    ...{ operator: '>=', unit, source: '受益名册、回访记录', evidence: '受益名册、回访记录表' },
    shown: /受益|惠及|改善|生活/,
  };
}

/** 补齐海岛消防装备短板. */
function equipped(text: string): Spoken | undefined {
  const what = /(?:补齐|补足|补强)([一-龥]{2,10}?(?:装备|设备|器材|物资))的?(?:短板|缺口|不足)$/.exec(
    text,
  )?.[1];
  if (what === undefined) return undefined;
  return {
    level2: '社会效益指标',
    name: `${what}配备达标率`,
    formula: '年末实有达到配备标准的品种数÷标准要求配备的品种数×100%',
    ...{ operator: '>=', unit: '%', source: '装备台账', evidence: '配备标准、装备清单' },
    shown: /达标率|配备率/,
  };
}

/** 遏制草原鼠虫害扩散蔓延势头. */
function contained(text: string): Spoken | undefined {
  const what =
    /(?:遏制|控制|防控|阻止|防止)([一-龥]{0,8}?(?:虫害|鼠害|病害|草害|有害生物|外来物种|外来入侵物种))的?(?:扩散|蔓延|传播|危害|发生|势头|趋势)+$/.exec(
      text,
    )?.[1];
  return what === undefined
    ? undefined
    : {
        ...fallen('生态效益指标', `${what}危害面积下降率`),
        shown: /危害[率面]|发生面积|面积[^率]*(?:降幅|下降率)/,
      };
}

/** 缩短专利授权周期, 整体通关时间进一步压缩. */
function sooner(text: string): Spoken | undefined {
  const what = (/(?:缩短|压缩|压减)([一-龥]{2,12}?(?:时间|周期|时限|时长))$/.exec(text) ??
    /^([一-龥]{2,14}?(?:时间|周期|时限))(?:进一步|持续|明显|大幅|有效|逐步)*(?:压缩|缩短|压减)$/.exec(
      text,
    ))?.[1];
  return what === undefined
    ? undefined
    : { ...fallen('社会效益指标', `${what}压缩比例`), shown: /(?:时间|周期|时限)[^率]*(?:压缩|缩短|下降)/ };
}

/** 维护滨海湿地生物多样性. */
function diverse(text: string): Spoken | undefined {
  const where = /(?:维护|保护|恢复|提升|提高|丰富)([一-龥]{0,8}?)的?生物多样性$/.exec(text)?.[1];
  if (where === undefined) return undefined;
  return {
    level2: '生态效益指标',
    name: `${where}监测记录物种数`,
    formula: '年度内按监测方案记录到的动植物物种数',
    ...{ operator: '>=', unit: '种', source: '监测报告', evidence: '监测记录、名录' },
    shown: /物种|种类|种数/,
  };
}

/** 促进各民族广泛交往交流交融. */
function meeting(text: string): Spoken | undefined {
  const whom = /促进([一-龥]{2,8}?)(?:广泛|深度|全面)?(?:交往|交流|交融){2,}$/.exec(text)?.[1];
  if (whom === undefined) return undefined;
  return {
    level2: '社会效益指标',
    name: `${whom}交往交流活动参与人次`,
    formula: '年度内各场交往交流活动签到或登记的人次之和',
    ...{ operator: '>=', unit: '人次', source: '活动台账', evidence: '活动方案、签到表' },
    shown: /交往|交流/,
  };
}

/** 传承和弘扬民间技艺. */
function handedOn(text: string): Spoken | undefined {
  const what =
    /(?:传承|弘扬)(?:和|、|与)?(?:传承|弘扬|发展)?([一-龥]{2,8}?(?:文化|技艺|非遗|戏曲|戏剧|艺术))$/.exec(
      text,
    )?.[1];
  if (what === undefined) return undefined;
  return {
    level2: '社会效益指标',
    name: `${what}传承活动参与人次`,
    formula: '年度内各场传承展示活动签到、检票或登记的人次之和',
    ...{ operator: '>=', unit: '人次', source: '活动台账', evidence: '活动方案、签到表' },
    shown: /传承|传播|观众|参观|参与人次|受众|游客/,
  };
}

/** 维护农民工合法权益. */
function defended(text: string): Spoken | undefined {
  const whom = /(?:维护|保护|保障)([一-龥]{2,8}?)的?(?:合法)?权益$/.exec(text)?.[1];
  if (whom === undefined || /[其他她]|国家|集体|公共/.test(whom)) return undefined;
  return {
    level2: '社会效益指标',
    name: `${whom}维权诉求办结率`,
    formula: '年度内已办结的维权诉求件数÷受理的维权诉求件数×100%',
    ...{ operator: '>=', unit: '%', source: '受理登记台账', evidence: '受理登记表、办结材料' },
    shown: /权益|维权|诉求|信访|欠薪|投诉|纠纷|案件/,
  };
}

const HELD_BACK =
  /(?:确保|保障|实现)([一-龥、]{0,8}?(?:水库|水闸|堤防|堤坝|塘坝|淤地坝|水电站|工程|牲畜))安全(度汛|越冬)$/;
/** 确保水库安全度汛. */
function broughtThrough(text: string): Spoken | undefined {
  const [, what = '', season = ''] = HELD_BACK.exec(text) ?? [];
  if (season === '') return undefined;
  return {
    level2: '社会效益指标',
    name: `${what}安全${season}率`,
    formula: `年度内未发生责任险情、安全${season}的数量÷应安全${season}的总数×100%`,
    ...{ operator: '=', unit: '%', source: '值守和巡查记录', evidence: '值班记录、险情报告' },
    shown: /度汛|越冬|险情/,
  };
}

const KINDS = [
  aware,
  relieved,
  saved,
  joining,
  bettered,
  equipped,
  contained,
  sooner,
  diverse,
  meeting,
  handedOn,
  defended,
  broughtThrough,
] as const;

/** What people, nature or a purse feel of the work, where a clause says so and it can be counted. */
export const feltIn = (text: string): Spoken | undefined =>
  KINDS.map(one => one(text)).find(one => one !== undefined);
