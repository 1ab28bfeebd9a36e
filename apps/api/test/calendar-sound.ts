import { randomBytes } from 'node:crypto';
import { payload, type Organisation, type Person, type TestServer } from './testkit.ts';

// An arrangement of 2027 that was invented for tests in the official form: nothing of the kind had been published when
// it was written, and nobody should count with it.

export const INVENTED_2027 = `国务院办公厅关于2027年部分节假日安排的通知（测试用例，虚构）
国办发明电〔2026〕0号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕前一日、周五）至12日（周五）放假调休，共8天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年11月5日`;

const days = (month: string, from: number, to: number): readonly string[] => Array.from({ length: to - from + 1 }, (_, n) => `2027-${month}-${String(from + n).padStart(2, '0')}`);
export const OFF_2027 = [...days('01', 1, 3), ...days('02', 5, 12), ...days('04', 3, 5), ...days('05', 1, 5), ...days('06', 9, 9), ...days('09', 15, 15), ...days('10', 1, 7)];
export const ON_2027 = ['2027-01-31', '2027-02-20', '2027-04-25', '2027-05-08', '2027-09-26', '2027-10-09'];

/** What a publication is asked for when it is repeated. */
export const CALENDAR_ANSWERS = { calendarPublish: 'calendarYear { id version }' } as const;
/** The first Saturday of a December. */
const saturdayOf = (year: number): string => `${year}-12-0${((6 - new Date(`${year}-12-01`).getUTCDay() + 7) % 7) + 1}`;
const publication = (year: number, mark: string): Readonly<Record<string, unknown>> => ({
  year, off: OFF_2027.map((day) => day.replace('2027', String(year))), on: [saturdayOf(year)],
  source: mark, noticeText: mark, reason: mark, expectedVersion: 0, idempotencyKey: randomBytes(8).toString('hex'),
});

/** A sound publication of another year each time. */
export function soundCalendar(publisher: () => Person): Readonly<Record<'calendarPublish', () => Promise<{ readonly input: Record<string, unknown>; readonly person: Person }>>> {
  let year = 2030;
  return { calendarPublish: async () => ({ person: publisher(), input: publication((year += 1), '测试') }) };
}

/** Publishes a year with every text marked; answers the year's id. */
export async function publishedYear(server: TestServer, org: Organisation, mark: string, year = 2027): Promise<string> {
  const answer = await server.request('mutation ($input: CalendarPublishInput!) { calendarPublish(input: $input) { __typename ... on UserError { code path } ... on CalendarPublishPayload { calendarYear { id } } } }', { input: publication(year, mark) }, { token: org.admin.token });
  return payload(answer, 'calendarPublish').calendarYear.id as string;
}
