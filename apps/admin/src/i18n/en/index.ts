import reactAdmin from 'ra-language-english';
import type { chinese } from '../zh-cn/index.ts';
import { action } from './action.ts';
import { app } from './app.ts';
import { complaint } from './complaint.ts';
import { importer } from './import.ts';
import { paper } from './paper.ts';
import { words } from './words.ts';

export const english: typeof chinese = { ra: reactAdmin.ra, words, app, complaint, action, importer, paper, resources: { complaints: { name: 'Complaint register' } } };
