import reactAdmin from 'ra-language-english';
import type { chinese } from '../zh-cn/index.ts';
import { action } from './action.ts';
import { app } from './app.ts';
import { channels } from './channels.ts';
import { complaint } from './complaint.ts';
import { contacts } from './contacts.ts';
import { efficiency } from './efficiency.ts';
import { customer } from './customer.ts';
import { file } from './file.ts';
import { importer } from './import.ts';
import { paper } from './paper.ts';
import { people } from './people.ts';
import { records } from './records.ts';
import { words } from './words.ts';
import { work } from './work.ts';
import { works } from './works.ts';

export const english: typeof chinese = { ra: reactAdmin.ra, words, app, complaint, action, importer, work, works, efficiency, customer, file, paper, people, records, channels, contacts, resources: { customers: { name: 'Customer file' }, complaints: { name: 'Complaint register' } } };
