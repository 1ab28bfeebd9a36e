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
import { reactAdmin } from './react-admin.ts';
import { records } from './records.ts';
import { words } from './words.ts';
import { work } from './work.ts';
import { works } from './works.ts';

export const chinese = { ra: reactAdmin, words, app, complaint, action, importer, work, works, efficiency, customer, file, paper, people, records, channels, contacts, resources: { customers: { name: '客户档案' }, complaints: { name: '投诉台账' } } };
