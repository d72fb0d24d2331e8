/** Family names that stand before the given name, without accents. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Family names that stand first, before a middle name that tells: "Tran Thi Lan" is a woman, "Nguyen Van Hung" a man. */
export const VIETNAMESE = list(
  "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh trinh dao doan luong mai truong",
);

/** [P60] Family names that stand first before a given name of one word: "Chen Jianguo"; without those that are also given names, as "Kim" is. */
export const FAMILY_FIRST = list(
  `bai cai cao chen cheng cui deng ding dong du fan fang feng fu gao gong gu guo hao he hou hu huang jia jiang kang kong lei li liang
  liao liu lu luo mao meng pan peng qian qin qiu ren shao shen shi song sun tang tao tian wan wang wei wu xia xiao xie xiong xu
  xue yang yao ye yin yu yuan zeng zhang zhao zheng zhong zhou zhu zou choi jung lim park yoon`,
);
