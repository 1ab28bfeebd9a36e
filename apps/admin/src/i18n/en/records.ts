import type { records as zh } from '../zh-cn/records.ts';

/** Words of the record of access: who was shown whose personal data, and what was printed. */
export const records: typeof zh = {
  lead: 'Who was shown whose personal data, when and for what, and who printed what. Nothing here can be changed.', leadPrintings: 'Who printed what, and when. Nothing here can be changed.', everybody: 'Everybody', none: 'Nothing fits', noneHint: 'Clear the filter and look again.',
  access: { title: 'Shown in clear', staff: 'Shown to', ofCustomer: 'Customer: %{name}', shown: '%{name} shown in clear', onlyBy: 'Only what was shown to %{name}', onlyOf: 'Only what was shown of %{name}', empty: 'Nobody has been shown personal data yet', emptyHint: 'Showing a customer in clear, and taking one from the file while registering, stands here.' },
  printings: {
    title: 'Printed', empty: 'Nothing has been printed yet', emptyHint: 'Printed forms, pages of the register and blank forms stand here.', masked: 'Names masked', clear: 'With names',
    thing: { COMPLAINT_FORM: 'Form', REGISTER_PAGE: 'Register', BLANK_FORMS: 'Blank forms', NOTICE: 'Notice' }, rows: { COMPLAINT_FORM: 'Complaints: %{n}', REGISTER_PAGE: 'Complaints: %{n}', BLANK_FORMS: 'Sheets: %{n}', NOTICE: 'Copies: %{n}' },
  },
};
