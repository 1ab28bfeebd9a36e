import type { LocalDate } from '../kernel/instant.ts';
import { readHolidayNotice } from './read-notice.ts';

/** A notice of the State Council as it was published. */
export interface PublishedNotice {
  readonly source: string;
  readonly text: string;
}

const notice = (year: number, number: string, day: string, arranged: readonly string[], preamble: string, closing = CLOSING): PublishedNotice => {
  const title = `国务院办公厅关于${year}年部分节假日安排的通知`;
  return { source: `${title}（${number}）`, text: [title, number, ADDRESS, preamble, ...arranged, closing, '国务院办公厅', day].join('\n') };
};

const ADDRESS = '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：';
const CLOSING = '节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。';
const SEVEN = '元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。';

/** The notices behind {@link CHINA_CALENDAR}, by year: what they say is what the calendar has, and a test compares the two. */
export const PUBLISHED_NOTICES: Readonly<Record<string, PublishedNotice>> = {
  2024: notice(2024, '国办发明电〔2023〕7号', '2023年10月25日', [
    '一、元旦：1月1日放假，与周末连休。',
    '二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。',
    '三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。',
    '四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。',
    '五、端午节：6月10日放假，与周末连休。',
    '六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。',
    '七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。',
  ], `经国务院批准，现将2024年${SEVEN}`),
  2025: notice(2025, '国办发明电〔2024〕12号', '2024年11月12日', [
    '一、元旦：1月1日（周三）放假1天，不调休。',
    '二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。',
    '三、清明节：4月4日（周五）至6日（周日）放假，共3天。',
    '四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。',
    '五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。',
    '六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。',
  ], `经党中央、国务院批准，根据2024年11月修订的《全国年节及纪念日放假办法》，自2025年1月1日起，全体公民放假的假日增加2天，其中春节、劳动节各增加1天。据此对放假调休原则作进一步优化完善，除个别特殊情形外，春节自农历除夕起放假调休8天，国庆节自10月1日起放假调休7天，劳动节放假调休5天，元旦、清明节、端午节、中秋节分别放假调休或连休3天（如逢周三则只在当日放假），国庆节放假如逢中秋节则合并放假8天。\n按照上述原则，现将2025年${SEVEN}`),
  2026: notice(2026, '国办发明电〔2025〕7号', '2025年11月4日', [
    '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。',
    '二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。',
    '三、清明节：4月4日（周六）至6日（周一）放假，共3天。',
    '四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。',
    '五、端午节：6月19日（周五）至21日（周日）放假，共3天。',
    '六、中秋节：9月25日（周五）至27日（周日）放假，共3天。',
    '七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。',
  ], `经国务院批准，现将2026年${SEVEN}`, `鼓励单位和个人结合落实带薪年休假等制度，实际形成较长假期，推动错峰出行。${CLOSING}`),
};

/** Which holiday each day off and each make-up day of a notice belongs to, e.g. `2026-10-10` → 国庆节; empty for a text that says nothing. */
export function holidayNames(text: string, year: number): ReadonlyMap<LocalDate, string> {
  return new Map(readHolidayNotice(text, year).holidays.flatMap(({ name, off, on }) => [...off, ...on].map((date) => [date, name] as const)));
}
