import { action } from './action.ts';
import { app } from './app.ts';
import { calendar } from './calendar.ts';
import { complaint } from './complaint.ts';
import { deadline } from './deadline.ts';
import { duty } from './duty.ts';
import { efficiency } from './efficiency.ts';
import { customer } from './customer.ts';
import { file } from './file.ts';
import { importer } from './import.ts';
import { paper } from './paper.ts';
import { people } from './people.ts';
import { reactAdmin } from './react-admin.ts';
import { records } from './records.ts';
import { words } from './words.ts';
import { work } from './work.ts';
import { works } from './works.ts';

export const chinese = { ra: reactAdmin, words, app, complaint, action, importer, work, works, deadline, efficiency, duty, customer, file, paper, people, calendar, records, resources: { customers: { name: '客户档案' }, complaints: { name: '投诉台账' } } };
