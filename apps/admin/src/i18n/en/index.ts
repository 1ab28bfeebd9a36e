import reactAdmin from 'ra-language-english';
import type { chinese } from '../zh-cn/index.ts';
import { action } from './action.ts';
import { app } from './app.ts';
import { complaint } from './complaint.ts';
import { importer } from './import.ts';
import { words } from './words.ts';
import { works } from './works.ts';

export const english: typeof chinese = { ra: reactAdmin.ra, words, app, complaint, action, importer, works, resources: { complaints: { name: 'Complaint register' } } };
