import type { PlaybookKey, Words } from './model.ts';

/** Where one tap leads: to a question, to a playbook, or (neither) to none of them. */
export interface TriageOption { readonly key: string; readonly words: Words; readonly next: string | null; readonly playbook: PlaybookKey | null }
/** One question of the way from “what happened” to a playbook. */
export interface TriageQuestion { readonly key: string; readonly words: Words; readonly options: readonly TriageOption[] }

type Pair = readonly [zh: string, en: string];
const words = ([zh, en]: Pair): Words => ({ zh, en });
const to = (playbook: PlaybookKey, key: string, said: Pair): TriageOption => ({ key, words: words(said), next: null, playbook });
const ask = (next: string, said: Pair): TriageOption => ({ key: next, words: words(said), next, playbook: null });
const NONE: TriageOption = { key: 'none', words: words(['都不是', 'None of these']), next: null, playbook: null };
const question = (key: string, said: Pair, ...options: readonly TriageOption[]): TriageQuestion => ({ key, words: words(said), options: [...options, NONE] });

/** The questions, the first one first; three taps at most lead to every playbook of ours (PBK, ours). */
export const PLAYBOOK_TRIAGE: readonly TriageQuestion[] = [
  question('what', ['发生了什么？', 'What happened?'],
    ask('danger', ['火、烟、燃气味、电梯困人', 'Fire, smoke, smell of gas, people in a lift']),
    ask('supply', ['停电、停水、停气、漏水、台风', 'No power, water or gas; flooding; storm']),
    ask('order', ['有人闹事、吵架打架、很多人来', 'Trouble, a quarrel or fight, a crowd']),
    ask('loss', ['东西、车、人不见了', 'Something, a car or somebody is missing']),
    ask('public', ['媒体、网络、律师、主管部门', 'Press, the net, lawyers, an authority'])),
  question('danger', ['是哪一种？', 'Which is it?'],
    to('FIRE', 'fire', ['着火、冒烟、消防主机报警', 'Fire, smoke, the fire panel']),
    to('GAS', 'gas', ['燃气味', 'Smell of gas']),
    to('LIFT_ENTRAPMENT', 'lift', ['电梯里有人出不来', 'Somebody cannot get out of a lift'])),
  question('supply', ['缺什么，或漏什么？', 'What is missing, or leaking?'],
    ask('power', ['停电', 'No power']),
    to('WATER', 'water', ['停水、爆管、漏水、进水', 'No water, a burst pipe, a leak, flooding']),
    to('GAS', 'gas-cut', ['停气', 'No gas']),
    to('TYPHOON', 'storm', ['台风、暴雨、潮水', 'Typhoon, rainstorm, tide'])),
  question('power', ['事先通知过吗？', 'Was it announced?'],
    to('POWER_CUT_SUDDEN', 'sudden', ['没有，突然停的', 'No, it came suddenly']),
    to('POWER_CUT_PLANNED', 'planned', ['有，计划停电', 'Yes, it is planned'])),
  question('order', ['是哪一种？', 'Which is it?'],
    to('TROUBLE_MAKER', 'drunk', ['醉酒或故意闹事', 'Drunk, or trouble on purpose']),
    to('QUARREL', 'quarrel', ['吵架、打架', 'A quarrel or a fight']),
    to('GROUP_COMPLAINT', 'group', ['五人或三户以上为一件事来', 'Five people or three households with one matter'])),
  question('loss', ['不见了什么？', 'What is missing?'],
    to('THEFT', 'theft', ['像是被偷的', 'It looks stolen']),
    to('LOST_VEHICLE', 'car', ['车不见了', 'A car']),
    to('LOST_PROPERTY', 'lost', ['掉了东西，或老人小孩走失', 'Something lost, or a person astray'])),
  question('public', ['是哪一种？', 'Which is it?'],
    to('MEDIA_LEGAL', 'media', ['记者、网上、律师函、起诉、主管部门', 'Press, net, a lawyer\'s letter, a lawsuit, an authority']),
    to('GROUP_COMPLAINT', 'crowd', ['一群业主一起来', 'A group of owners together'])),
];

/** Where a row of taps has led: the next question, a playbook, or none of them (the kind is then chosen by hand). */
export type TriageOutcome = { readonly question: TriageQuestion } | { readonly playbook: PlaybookKey } | { readonly none: true };

const outcomeOf = ({ next, playbook }: TriageOption): TriageOutcome =>
  (playbook !== null ? { playbook } : next === null ? { none: true } : { question: PLAYBOOK_TRIAGE.find(({ key }) => key === next)! });

/** Follows taps from the first question on; null when one of them is no option where it was given, or comes after the end. */
export function triageOutcome(answers: readonly string[]): TriageOutcome | null {
  let outcome: TriageOutcome = { question: PLAYBOOK_TRIAGE[0]! };
  for (const answer of answers) {
    const options: readonly TriageOption[] = 'question' in outcome ? outcome.question.options : [];
    const option = options.find(({ key }) => key === answer);
    if (option === undefined) return null;
    outcome = outcomeOf(option);
  }
  return outcome;
}
