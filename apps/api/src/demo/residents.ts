import { chanceOf } from './random.ts';
import { homeLabel, type Home } from './premises.ts';

/** Who lives in a unit: the same person each time somebody of that unit calls. */
export interface Resident {
  readonly name: string;
  /** As the desk addresses them: 刘女士. */
  readonly address: string;
  readonly phone: string;
  readonly relation: string;
}

const SURNAMES = '刘陈李王张周黄罗彭谭邓曾胡肖唐贺欧阳龙易何杨吴蒋邹廖汤袁熊段夏'.split('');
const GIVEN = {
  先生: ['建国', '志强', '海波', '立军', '文斌', '伟', '国平', '向阳', '宇航', '俊杰', '明辉', '长庚', '正清', '浩然', '勇', '德华', '铁生', '鹏', '跃进', '子轩'],
  女士: ['秀兰', '丽华', '玉梅', '晓燕', '静', '雅琴', '春花', '思雨', '雪梅', '佳怡', '红霞', '桂英', '芳', '淑珍', '颖', '美玲', '欣怡', '小红', '婷', '翠娥'],
} as const;
const RELATIONS = ['业主', '业主', '业主', '业主', '业主家属', '租户', '租户', '使用人'] as const;

/** The resident of a unit; phones are of a range nobody holds. */
export function residentOf(community: string, home: Home): Resident {
  const chance = chanceOf(community, homeLabel(home));
  const at = chance.between(0, SURNAMES.length - 1);
  const surname = SURNAMES[at] === '欧' || SURNAMES[at] === '阳' ? '欧阳' : SURNAMES[at]!;
  const title = chance.pick(['先生', '女士'] as const);
  return {
    name: `${surname}${chance.pick(GIVEN[title])}`, address: `${surname}${title}`,
    phone: `199 0000 ${String(chance.between(0, 9_999)).padStart(4, '0')}`, relation: chance.pick(RELATIONS),
  };
}
