import type { Measure } from '../../library/schema.ts';
import type { Quantity } from '../amounts/quantities.ts';

/** What is put into force; a post is set up. */
const RULE =
  /^$|(?:制度|机制|办法|规定|方案|体系|标准|规范|清单|预案|细则|政策|意见|条例|目录|指南|流程|档案|台账)$/;
/** True where a pattern's word stands in a clause that tells of another thing. */
export const isOther = ({ id }: Measure, { object, verb, part }: Quantity): boolean =>
  (id === 'kinds' && !/新|引进|推广|拓展|开发|创/.test(part.plain)) ||
  (HIRED.test(verb) && /^(?:screened|jobs|relief-people|beneficiaries)$/.test(id)) ||
  (id === 'sample-items' && (STANDS.test(object) || !SAMPLED.test(part.plain))) ||
  (id === 'bought' && /(?:迁移|改造|升级)$/.test(object)) ||
  (id === 'brands' && BUILT.test(verb) && /(?:平台|基地|阵地)$/.test(object)) ||
  (id === 'rules-made' && !RULE.test(object)) ||
  (id === 'moved-in' && !/房|住|迁|楼|宿舍|公寓/.test(part.plain)) ||
  (id.startsWith('rooms-') && NO_ROOM.test(object));
/** Experts hired to look into firms are looked into by nobody. */
const HIRED = /^(?:聘用|聘请|选聘|招聘|招募)$/;
/** A platform that is built is no title that is won. */
const BUILT = /^(?:新建|建设|建成|改建|扩建|搭建|运营|运行|维护|管理)$/;
/** One who watches takes no samples: 监测员. */
const SAMPLED = /(?:抽检|检测|监测|检验)(?!员|人员|站|点|预警)/;
/** Where samples are taken is no sample. */
const STANDS =
  /(?:断面|水源地|水源|点|站|点位|河|湖|库|河道|河涌|口|河流|区域|企业|单位|设施|系统|平台|镇|村)$/;
const NO_ROOM = /(?:学科|专业|课程|品牌|队伍|体系)$/;
