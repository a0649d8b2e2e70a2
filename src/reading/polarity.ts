import { remembered } from './remembered.ts';
import type { Polarity } from './types.ts';

const any = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;

/** Limits on purpose: less is not better, more is not allowed. */
const CAP =
  /(?:控制数|限额|上限|不超过.*|人员编制数?|(?:在编|编制内|驻会|财政供养)(?:工作)?(?:人员|职工|教师|干部)?(?:人数|数量|数|控制数)?|(?<!血压|血糖|疾病|病情|疫情|火灾|尿病|感染)控制率)$/;

/** What the end of a name counts: 率, 发生起数, 总金额. */
const COUNTED =
  any(`率 数 宗数 数量 量 总量 件数 起数 次数 笔数 人数 人次 人口 人口数 户数 个数 件次 例数 家数 批次 比例 比重 占比
  面积 里程 长度 频率 余额 金额 额 总额 幅度 天数 时间 时长 总 年均 平均 情况 水平 程度 指数 控制 值 浓度 强度 损失 支出 需求 百分比`);

/** Something bad, when the name ends in it: less is better. */
const BAD =
  any(`不合格(?:产品|食品|装备|项目|药品|工程)? 不达标 不满意 不良 不良贷款 不文明 受害 受灾 成灾 因灾 损失 直接经济损失 损耗 漏损 线损 破损 毁损 变质
  缺陷 漏报 漏检 漏登 误报 迟报 瞒报 迟报漏报 差错 错误 出错 误差 偏差 偏离 投诉 举报投诉 有效投诉 重复诉求 重复投诉 重复举报 警情 治安警情 退兵 上访 信访 越级上访 事故 故障 停机 宕机 中断
  停水 停电 停气 断电 违规 违规使用资金 违规资金 违法 违法案件 违纪 违纪违法案件 违章 违约 犯罪 犯罪案件 发案 案发 刑事案件 治安案件 诈骗案件 欠薪案件
  发病 患病 报损 母婴传播 异常核销 异常核销订单 异常订单 异常交易 病死 病死猪 死亡 伤亡 亡 中毒 溺水 感染 近视 肥胖 龋齿 缺勤 旷工 失业 登记失业 待业 辍学 流失 离职 返贫 致贫 贫困 空置 闲置 积压 撂荒 抛荒 荒漠化
  污染 重污染 排放 排污 拥堵 噪声 噪音 环境噪声 火灾 火情 灾害 险情 疫情 纠纷 群体性事件 恶性案件 负面舆情 安全事件 极端事件 复发 复吸 再犯罪 再起诉 败诉 改判 发回 改判发回 发改 撤改 被撤销 法院撤销 脱管 漏管 脱管漏管 脱逃 淘汰 报废 退货 退订
  返工 返修 补办 差评 争议 赤字 债务 负债 负债总 欠款 拖欠 拖欠工资 逾期 逾期未办结 超期 延期 延误 滞后 滞留 超支 超概 超预算 结余 结转 结转结余 存量资金 变动
  (?:预算|科目|计划|概算|方案)调整 发生 空岗 缺编 缺货 漏洞 隐患 改判 发回 发回重审 改发 断供 脱销 停供 缺供 停摆 断供事件 停供事件
  遗失 失信 失联 失真 失效 卡顿 时延 误码 堵塞 渗漏 漏水 跳闸 塌方 裂缝 空鼓 缺损 缺失 污损 停产 逃票 欠税 欠费 欠缴 断缴 退保 流标 废标 致残 早产 低体重 低体重儿出生 低出生体重 耐药 院感 压疮 跌倒 并发症 非计划再手术 非计划再入院 弃管 失管 代偿 弃耕 失修 串货 侵占 侵害 遗漏 逾期未还 霸凌 缺课 漏测 漏诊 漏查 空报 误判 误诊 误检 错判 错案 冤假错案 错播 错付 丢失 丢包 丢件 掉线 失窃 被盗案件 失密 泄密 爆管 内涝 积水点 黑臭水体 散乱污企业 火点 酸雨 鼠害 虫害 虫果 病果 烂果 赤潮 病害 坏损 损坏 超标 超限 超载 超员 超期羁押
  酒驾案件 醉驾案件 闯红灯 违建 违停 违法占地 违法用地 违法占用耕地 仍住危房 危房存量 违法建设 非农化 非粮化 欺凌事件 欺凌 大班额 择校 退学 逃学 休学 上诉 败诉 执行不能 终本 刑讯逼供案件 弃奖 停播 劣播 车辆回流 作弊 违规作弊 民转刑 民转刑案件 停暖 停课 停工 霉变 沉淀 暂付款 隐性债务 失学 失学学生 贫血 贫血检出 调离 离岗 裁员 自付 租金负担 负担 困人 往返 往返窗口 跑动 错误件 漏补 漏发 申诉 有效申诉 败诉案件 举报 投诉举报 再犯 再住院 屡犯 屡罚屡犯 盗伐 盗伐滥伐案件 乱葬 散埋乱葬 散埋乱葬新增 大班额班级 涉访 越级访 缠访
  误发 错发 重发 多发 乱堆乱放 乱停乱放 乱倒 乱贴 乱扔 脱失 失访 脱落 坏账 呆账 滞销 烂尾 取消 剖宫产 药占比 耗占比
  假冒伪劣 侵权 能耗 电耗 水耗 油耗 物耗 耗能 耗电 耗水 碳排放 污染物排放
  用电 用水 用油 用纸 用能 (?:化肥|农药|抗生素|塑料|兽药)(?:施用|使用|用)`);
/** Money that goes out. */
const COST = any(`成本 费用 造价 单价 经费 金额 总投资 投资概算 概算 (?<![免收缴消])费 开支`);
const NEGATIVE = new RegExp(
  `(?:(?<![无零防未不])${BAD}(?:案件|事件|问题|现象|行为)?(?:的?${COUNTED}){0,3}|分贝|(?<!溶解氧|负氧离子|余氯|有效成分)浓度|${COST}${COUNTED}{0,2})$`,
);
/** Where one stands among others: the first is the best. */
const RANK = /(?:排名|位次|名次|排位)$/;
/** How long people wait or work takes. */
const SLOW =
  /平均住院日$|恩格尔系数$|基尼系数$|(?:通关|滞港|应答|接听|接通|办理|办结|处理|处置|审批|审核|审查|受理|响应|等待|等候|排队|出警|到场|到达|通勤|抢修|维修|修复|抢通|恢复|交付|反馈|评审|立案|审理|流转|维护)(?:平均)?(?:时间|时限|时长|天数|周期)$|用时$|耗时$|(?:^|施工|建设|总|合同|项目)工期(?:天数)?$/;

/** Doing away with something bad: more of it is better. */
const CURES = `(?<![未待])${any(`降低 下降 减少 减量 减排 削减 节约 节省 压减 压缩 减免 核减 审减 处理 处置 受理 办理 办结 办复 结案 审结 调解 化解 整改 整治 治理 回复 回访 答复 反馈
  响应 查处 查办 打击 破获 侦破 抓获 追回 追赃 挽回 挽损 防控 防治 防范 预防 救治 治愈 修复 抢修 恢复 排查 排除 消除 解决 监测 检测 监管 清理 清运 收集 收运 拆除 收缴 回收
  救助 帮扶 安置 扑灭 扑救 赔付 纠正 销号 劝返 返还 再就业 转化 报销 管控 缓解 遏制 参保 复垦 复耕 利用 清退 清偿 兑现 矫正 抢通 提升 处治 清收 催收 召回 归还 消纳 追缴 清缴 补缴 疏通 修补`)}`;
const CURED = new RegExp(
  `达标排放率$|${CURES}(?:完成|成功|及时|合格|达标)?(?:率|度|数|数量|额|量|件数|起数|次数|人数|户数|面积|金额|资金|比例|幅度|个数|家数|里程|人次|效率)$`,
);
/** 查处违法案件数, 化解信访积案件数: counted, the cure stands in front. */
const CURING = new RegExp(
  `^.{0,6}${CURES}(?!对象|人员|路段|区域|地段|河段|路口|范围|点位|期间|小区|[区后前村])[^率]{1,12}(?:数|数量|件数|起数|次数|户数|人数|面积|长度|里程|量|金额|资金|损失)$`,
);
/** 利用视频破获案件占比: a cure before the bad word, told as a share. */
const CURING_SHARE = /(?:破获|侦破|抓获|查处|化解|调解|整改|治愈|挽回|追回)[一-龥]{2,8}(?:占比|比例|比重)$/;
/** People reached, whatever their trouble; losses made good. */
const REACHED =
  /(?:带动|惠及|覆盖|受益|服务|关爱|培训|入股|享受|领取|加入).{1,8}(?:数|人次|户数|人数|人口)$|挽回.{0,6}(?:率|数|额|失)$/;
/** Money or dealings got wrongly. */
const WRONGLY =
  /(?:违规|骗取|冒领|套取|挪用|截留|虚报|逾期|超期|重复(?!利用|使用|体检))(?![一-龥]*(?:核查|查实|属实|查处|整改|处理|处置|清退|追回|清收|化解|剔除|比对))[一-龥]{0,8}(?:率|数|额|金额|次数|件数|人数|笔数|户数|占比|比例)$|(?:事件|案件|事故|火情|灾情)(?:发生)?起数$/;
/** Money that comes in or is put to work. */
const EARNED =
  /(?:风险保障|保险金|增收|收入|产值|销售|营业|签约|成交|到位|募集|筹集|融资|投资|招商|引资|利税|利润|捐赠|引进|撬动|带动|拉动|消费|交易|出口|授信|旅游|纯收|可支配).{0,6}(?:金额|资金|额|资本|投入|总额|收入|收益)$/;
/** Money paid to those entitled, or called in: neither more nor less is better. */
const PAID =
  /(?:补助|补贴|资助|奖励|奖补|救助|兑付|发放|赔偿|抚恤|贷款|慰问|拨付|支付).{0,4}(?:金额|资金|经费|额)$|^(?:清算|收缴|征收|催缴|追缴|减免)/;

/** How often people must come back. */
const TRIPS = /^(?!压减|减少|降低).*(?:往返|跑动|跑腿)[一-龥]{0,4}次数$/;
/** Those who had to go elsewhere. */
const AWAY = /(?:外|县外|市外|省外|域外)转(?:诊|院)?(?:率|人[次数]|比例)$/;
const UNTOLD =
  /[利费税汇]率$|[高宽厚深坡]度$|纠错(?:率|数|件数)$|(?:级次|时间|时限|日期|时点|标准|进度|工作量|制度|额度|年度|季度|难度|周期|质量)$/;
const LASTING = /无故障(?:运行)?时间$|使用(?:年限|寿命|期限)$|寿命$|有效期限?$|存续期$|保质期$|质保期$/;
const GOOD =
  /(?:率|度|比例|比重|占比|覆盖面|数|量|次|户|人口|学时|课时|时长|天数|小时数|面积|里程(?:间隔)?|长度|产值|收入|利润|税收|增加值|增速|增收|收益|性|感|指数|额)$|满意|知晓|合格|及时|完成|达标|参与|培训|获奖|优良|提升|提高|增长|改善|就业|建成|创造条件|机制|热情/;

const TIME_UNIT = /^个?(?:小时|分钟|秒|工作日|自然日|天|日|周|月)$/;

/** True for units of duration: with them ≤ is a limit, never a wrong direction. */
export const isTimeUnit = (unit: string | null): boolean => unit !== null && TIME_UNIT.test(unit);

/** First match decides; what the name ends in weighs more than what it mentions. */
const STEPS: readonly (readonly [RegExp, Polarity])[] = [
  [CAP, 'cap'],
  [TRIPS, 'negative'],
  [AWAY, 'negative'],
  [
    /(?:(?:收支|运营|经营|业务)|(?:医保|社保|养老|保险|统筹)基金(?:当期|累计|滚存)?)结余(?:额|率)?$/,
    'positive',
  ],
  [LASTING, 'positive'],
  [RANK, 'negative'],
  [SLOW, 'negative'],
  [CURED, 'positive'],
  [CURING, 'positive'],
  [CURING_SHARE, 'positive'],
  [REACHED, 'positive'],
  [WRONGLY, 'negative'],
  [EARNED, 'positive'],
  [PAID, 'unknown'],
  [NEGATIVE, 'negative'],
  [UNTOLD, 'unknown'],
  [GOOD, 'positive'],
];

/** Which way is better for a (normalised) name; `unknown` where the name alone cannot tell. */
export const polarityOf = remembered((name): Polarity => {
  const text = name.replace(/\(.*?\)/g, '');
  return STEPS.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown';
});
