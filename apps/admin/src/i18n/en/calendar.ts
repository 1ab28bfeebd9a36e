import type { calendar as zh } from '../zh-cn/calendar.ts';

/** Words of the working calendar. */
export const calendar: typeof zh = {
  lead: 'Which days are off and which week-ends are worked is what the State Council\'s notice says. One calendar for the whole company: every deadline in working days counts with it.', year: '%{year}', previous: 'Previous year', next: 'Next year', thisYear: 'Back to this year', months: 'Months',
  basis: { PUBLISHED: 'Published by us', BUILT_IN: 'Built in', NONE: 'Provisional' }, figures: '%{off} days off, %{on} make-up working days', source: 'Source', erased: 'Source erased', notice: 'Text of the notice', history: 'Publications', reasonOf: 'Why it was corrected: %{reason}', somebody: 'Somebody who has left',
  none: 'The days off of %{year} are not entered yet: it counts as Monday to Friday, and deadlines that touch it are marked provisional.', noneHint: 'The State Council publishes its notice around November of the year before; paste its text here then.', noneOthers: 'When the notice is out, an administrator, inspector or leader at headquarters or the quality department enters it.',
  nextMissing: 'The days off of %{year} are not entered yet: deadlines in working days that reach it are provisional.', open: 'Open %{year}', paste: 'Paste the notice', correct: 'Correct', legend: 'Legend', today: 'Today', corrected: 'Set by hand', kind: { WORKING: 'Working day', WEEKEND: 'Week-end', HOLIDAY: 'Day off', MAKE_UP: 'Make-up working day' }, mark: { HOLIDAY: 'H', MAKE_UP: 'W', WEEKEND: '·', WORKING: '' },
  date: '%{day} %{month}', dated: '%{day} %{month} %{year}', dayOf: '%{weekday} %{date}', cell: '%{weekday} %{date}, %{said}', span: '%{from} to %{to}', keys: 'Arrow keys move by a day, Page Up and Page Down by a month.', keysDraft: 'Arrow keys move by a day, Page Up and Page Down by a month; Enter changes the day.',
  month: { 1: 'January', 2: 'February', 3: 'March', 4: 'April', 5: 'May', 6: 'June', 7: 'July', 8: 'August', 9: 'September', 10: 'October', 11: 'November', 12: 'December' }, weekday: { 1: 'Mo', 2: 'Tu', 3: 'We', 4: 'Th', 5: 'Fr', 6: 'Sa', 7: 'Su' },
  draft: {
    title: 'Enter the days off of %{year}', titleAgain: 'Correct the days off of %{year}', text: 'Text of the notice', textHint: 'A whole page will do: only the dates that are off or worked are read. Nothing is sent before you publish.', placeholder: '国务院办公厅关于……年部分节假日安排的通知\n一、元旦：……放假调休，共……天。……上班。',
    waiting: 'Once pasted, the holidays that were read and what is doubtful stand here.', waitingAgain: 'Touch the days below to correct them; if there is a new notice, paste it to read it again.', reading: 'Reading…', read: '%{n} holidays read', otherYear: 'The notice arranges %{year}: that year is open now.', nothing: 'No days off were read. Paste the whole text of the notice, or touch the days below.',
    announced: 'the notice says %{n} days', unnamed: 'No holiday named', off: 'Off %{days}', on: 'Worked %{days}', days: 'Touch a day to change it: off, make-up working day (week-ends only), back.', touch: 'Now: %{said}', changed: '%{n} days set by hand', undo: 'Back to what was read',
    source: 'Source (title and number of the notice)', reason: 'Why it is corrected', reasonHint: 'The earlier publications stay on record.', checked: 'I compared these %{n} doubtful places with the notice', needChecked: 'Compare the doubtful places first, then tick this', submit: 'Publish', submitAgain: 'Publish the correction', cancel: 'Leave it', done: 'The calendar of %{year} is published: the whole company counts with it',
    effect: 'What is registered from now on counts with the new calendar; deadlines that were marked provisional are counted again by the system, on record.',
  },
  problem: {
    title: 'Doubtful places (%{n})', fine: 'Nothing doubtful was found', line: 'Line %{line}', show: 'Show the day',
    YEAR_UNKNOWN: 'It does not say which year', SEVERAL_YEARS: 'It names several years: %{years}; read as %{year}', COUNT_DIFFERS: '%{holiday}: %{announced} days announced, %{counted} read', WEEKDAY_DIFFERS: '%{date} is said to be %{said} and is %{is}', MAKE_UP_NOT_WEEKEND: '%{date} (%{is}) is said to be a make-up day, but is no week-end',
    OFF_AND_ON: '%{date} is off and worked', OUTSIDE_YEAR: '%{date} is not of %{year} and was left out; correct that year if it matters', IMPOSSIBLE_DATE: 'No such date: %{text}', UNREAD_DATES: 'Dates that were not understood: %{text}', HOLIDAY_MISSING: 'Nothing was read for %{holiday}',
  },
};
