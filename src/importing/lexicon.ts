import { bare } from './cells.ts';

const LIMIT = 300_000;

/** Words common to these texts, so that a seam inside one of them needs no other witness. */
const TRADE =
  '办公 日常办公 经费 经费支出 支出 各项支出 工作 各项工作 工作开展 正常运转 保障 开展 活动 培训 宣传 建设 管理 服务 群众 提升 提高 能力 水平 全国 全县 示范 引领 作用 高质量发展 经济社会 科学 精神 知识 推动 推进 区域 产业 转型升级 努力 实现 积极 配合 专家 团队 日常 需求 设备 采购 维修 维护 改造 项目 资金 使用 用于 补助 补贴 发放 及时 足额 标准 质量 安全 生产 检查 监督 执法 组织 实施 完成 任务 目标 加强 完善 机制 制度 体系 改善 环境 条件 保证 确保 促进 增强 意识 技术 人才 队伍 居民 农村 社区 公共 卫生 医疗 教育 学生 学校 文化 体育 农业 种植 养殖 道路 工程 防治 宣教 就业 创业 救助 低保 残疾人 老年人 青少年 妇女 儿童 志愿 信息化 平台 系统 运行 租赁 聘用 人员 工资 保险 差旅 会议 印刷 咨询 委托 评估 审计 验收 覆盖 满意度 政策 落实 执行 预算 财政 绩效 年度 计划 进一步 有效 持续 稳定 发展 群众满意 生活 需要 问题 解决 防范 风险 应急 处置 演练 物资 储备 保护 治理 整治 垃圾 污水 绿化 美化 供水 供暖 电力 档案 图书 展览 演出 比赛 竞赛 调研 研究 规划 编制 设计 检测 监测 普查 统计 调查';

/** Which runs of two to four characters the document (and the trade) is known to write. */
export interface Lexicon {
  knows(gram: string): boolean;
  /** The one character that stands between `before` and `after` elsewhere, if just one does. */
  between(before: string, after: string): string | null;
}

function* grams(text: string): Iterable<string> {
  for (let at = 0; at < text.length - 1; at++)
    for (let size = 2; size <= 4 && at + size <= text.length; size++) yield text.slice(at, at + size);
}

/** Built on first use: clean documents never ask. */
export function lexiconOf(texts: () => Iterable<string>): Lexicon {
  let known: Set<string> | null = null;
  let whole = '';
  const build = (): Set<string> => {
    const found = new Set<string>();
    const parts = TRADE.split(' ');
    let size = 0;
    for (const text of texts()) {
      if (size > LIMIT) break;
      const part = bare(text);
      size += part.length;
      parts.push(part);
    }
    for (const part of parts) for (const gram of grams(part)) found.add(gram);
    whole = parts.join('\n');
    return found;
  };
  const set = (): Set<string> => {
    known ??= build();
    return known;
  };
  return {
    knows: gram => set().has(gram),
    between(before, after) {
      set();
      let only: string | null = null;
      for (let at = whole.indexOf(before); at >= 0; at = whole.indexOf(before, at + 1)) {
        const middle = whole[at + before.length];
        if (middle === undefined || !whole.startsWith(after, at + before.length + 1)) continue;
        if (only !== null && only !== middle) return null;
        only = middle;
      }
      return only;
    },
  };
}
