import { remembered } from './remembered.ts';

/** Words and single signs that say something is done, made, given or undergone. */
const DOING =
  /新|建|修|购|租|补|发|办|查|检|审|评|培|训|演|宣|展|拍|印|编|测|治|清|拆|植|种|养|播|增|减|扩|改|装|救|助|奖|慰|访|调|接|送|收|处[理置治罚]|服务|覆盖|受|参|完成|实施|开[展设办放通工馆]|组织|举|聘|招|引|创|登|采|配|投|设[立置计]|制[作定订播]|运[行营维输转]|维|保[障洁护管存养有]|扶|资|惠|供|付息|偿还|支[持付援]|化|立|签|听|巡|诊|育|募|推|管|监[测管督控]|督|孵|就业|入|合作|对接|享|申|认|执|指导|辅导|考核|进[馆驻]|抽|鉴|抢|复|恢|护[理林]|铺|敷|硬|整|提[升供交]|更|换|归|扫|录|普|授|打击|结|裁|解|排|报|置|流转|储|轮|放|疏|移|搬|迁|交|贷|款|转|输|借|流[转通动入]|筛|消[耗杀除]|承载|服役|联|加[固装]|生[产活]|获|拥|达标|消除/;

/** Names of rooms, bodies and people in which a word of doing tells of no deed of the year. */
const NAMES =
  /办公(?:楼|室|用房|场所)|服务(?:大厅|中心|站|点|队|窗口|区)|(?:运动|训练|养殖|收费|检查|监测|检测|养老|敬老|福利|培训|活动|救助|接待|展览|处理|收储|转运|中转|填埋|加工)(?:场|站|院|中心|室|厅|厂|点|所|基地)|(?:生产|经营|建筑|开发|运输|施工|物业|供[热水气电]|加工)(?:企业|公司|单位|主体)|(?:排污|用人|用能|参建|产废)单位|(?:检测|检验|监测|教学|医疗)(?:仪器|设备|器材)|广播|档案|供销(?:合作)?社|消防(?:救援)?[站队]|(?:养护|管护|管理|监督|护林|检验|救助|加油|充电|收购|派出|司法|交易|治超|值守)[站所处点]|养护工?区|(?:文物|重点)保护单位|(?:种植|养殖|经营)(?:户|大户)|建制[镇村]|监测户|调解(?:委员会|室|组织)|管委会|合作社|归侨/g;

/** How a count is put at the end of a name. */
const COUNT_TAIL =
  /(总?(?:数量|人数|个数|数|量|面积|里程|长度|规模)|(?:建筑|占地|使用)面积|[栋家户座台套间处辆条所件张盏株])数?$/;

/** A place called after what is done there: 采血点, 污水处理厂. */
const PLACE_TAIL =
  /(?<!新|改|修)(?:[采售收转中检监观护救休停候]|加工|处理|收购|销售|安置|避灾|执勤|值守)[一-龥]?(?:点位?|站|厂|所|场)$/;

/** True when a name says of a thing what is done with it: 清运垃圾, not 垃圾桶. */
export const saysDeed = remembered(name => DOING.test(name.replace(NAMES, '').replace(PLACE_TAIL, '')));

/** What a name counts, without the word that it is a count: 经营网点 of 经营网点总数. */
export const countedThing = (name: string): string => {
  const thing = name.replace(COUNT_TAIL, '');
  return thing === '' ? name : thing;
};
