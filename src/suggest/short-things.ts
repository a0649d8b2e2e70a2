/** 固定式机动车尾气遥感监测点: of what make a thing is goes first where its name is too long. */
export const withoutMake = (thing: string, longest: number): string =>
  thing.length > longest ? thing.replace(/^[一-龥]{1,4}[式型](?=[一-龥]{4})/, '') : thing;

/** 小(2)型水库: a class of size, told without its sign. */
export const withSizeTold = (words: string): string => words.replace(/小[（(][12一二][）)]型/, '小型');
