import type { Noun } from './modules/base/noun.ts';
import { ACCESS } from './modules/access/noun.ts';
import { ARCHIVE_ITEM } from './modules/archive/noun.ts';
import { BLANK_FORM_BATCH } from './modules/blank-form/noun.ts';
import { CALENDAR_YEAR_NOUN } from './modules/calendar/noun.ts';
import { COMMITMENT, DAILY_CHECK, WEEKLY_CHECK } from './modules/check/noun.ts';
import { CHANNEL } from './modules/channel/noun.ts';
import { COMPLAINT } from './modules/complaint/noun.ts';
import { CUSTODY } from './modules/custody/noun.ts';
import { CUSTOMER } from './modules/customer/noun.ts';
import { CONTROLLED_DOCUMENT } from './modules/document/noun.ts';
import { SAVED_FILTER } from './modules/filter/noun.ts';
import { DUTY_SHIFT, SHIFT_HANDOVER } from './modules/duty/noun.ts';
import { INCIDENT } from './modules/incident/noun.ts';
import { FINDING } from './modules/finding/noun.ts';
import { DEFECT, HANDOVER_SHEET } from './modules/handover/noun.ts';
import { COMMUNITY, STAFF } from './modules/organisation/nouns.ts';
import { NOTICE_FEEDBACK } from './modules/notice-feedback/noun.ts';
import { NOTICE_WORDS_NOUN } from './modules/notice-words/noun.ts';
import { NOTICE } from './modules/notice/noun.ts';
import { PRINTING } from './modules/paper/noun.ts';
import { INCIDENT_PROPOSAL } from './modules/proposal/noun.ts';
import { BOARD_SCREEN } from './modules/screen/noun.ts';
import { RENOVATION } from './modules/renovation/noun.ts';
import { SPOT_CHECK } from './modules/spot-check/noun.ts';
import { STATEMENT } from './modules/statement/noun.ts';

/** Every noun that has entries of its own, by the kind its subjects bear. */
export const NOUNS: Readonly<Record<string, Noun>> = {
  Complaint: COMPLAINT,
  Community: COMMUNITY,
  Staff: STAFF,
  SavedFilter: SAVED_FILTER,
  Finding: FINDING,
  Incident: INCIDENT,
  Renovation: RENOVATION,
  HandoverSheet: HANDOVER_SHEET,
  Defect: DEFECT,
  WeeklyCheck: WEEKLY_CHECK,
  DailyCheck: DAILY_CHECK,
  DeliveryChannel: CHANNEL,
  BoardScreen: BOARD_SCREEN,
  Commitment: COMMITMENT,
  SpotCheck: SPOT_CHECK,
  DutyShift: DUTY_SHIFT,
  ShiftHandover: SHIFT_HANDOVER,
  Customer: CUSTOMER,
  AccessRecord: ACCESS,
  ControlledDocument: CONTROLLED_DOCUMENT,
  BlankFormBatch: BLANK_FORM_BATCH,
  Custody: CUSTODY,
  ArchiveItem: ARCHIVE_ITEM,
  Printing: PRINTING,
  CalendarYear: CALENDAR_YEAR_NOUN,
  Statement: STATEMENT,
  IncidentProposal: INCIDENT_PROPOSAL,
  Notice: NOTICE,
  NoticeFeedback: NOTICE_FEEDBACK,
  NoticeWords: NOTICE_WORDS_NOUN,
};
