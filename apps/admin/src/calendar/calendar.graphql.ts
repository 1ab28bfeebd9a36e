import { graphql } from '../gql/index.ts';

export const calendarYearFields = graphql(/* GraphQL */ `
  fragment CalendarYearFields on CalendarYear {
    id year basis provisional off on source noticeText version
    publications { at source reason by { id name } }
    allowedActions { action allowed reason }
  }
`);
export const calendarYearDocument = graphql(/* GraphQL */ `
  query CalendarOfYear($year: Int!, $next: Int!, $from: String!, $until: String!) {
    calendarYear(year: $year) { ...CalendarYearFields }
    next: calendarYear(year: $next) { id year basis }
    calendar(from: $from, until: $until) { date kind holiday provisional }
  }
`);
export const noticeFields = graphql(/* GraphQL */ `
  fragment NoticeFields on HolidayNotice {
    year source
    holidays { name off on announced }
    problems { kind line text holiday date announced counted weekdaySaid weekdayIs years }
  }
`);
export const holidayNoticeDocument = graphql(/* GraphQL */ `
  query HolidayNoticeRead($text: String!, $year: Int) { holidayNoticeRead(text: $text, year: $year) { ...NoticeFields } }
`);
export const calendarPublishDocument = graphql(/* GraphQL */ `
  mutation CalendarPublish($input: CalendarPublishInput!) { result: calendarPublish(input: $input) { __typename ... on CalendarPublishPayload { calendarYear { id year version } } ... on UserError { code message path } } }
`);
