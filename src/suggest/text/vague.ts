/** Deeds that say nothing without a thing. */
export const VAGUE =
  /^(?:|落实|开展|组织|举办|完成|实施|新增|达到|保持|实现|保障|确保|使|支持|提高|降低|增加|减少|建设|提供|发放|给予|处理|服务)$/;
