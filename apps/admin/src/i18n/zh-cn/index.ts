import { action } from './action.ts';
import { app } from './app.ts';
import { complaint } from './complaint.ts';
import { importer } from './import.ts';
import { paper } from './paper.ts';
import { reactAdmin } from './react-admin.ts';
import { words } from './words.ts';

export const chinese = { ra: reactAdmin, words, app, complaint, action, importer, paper, resources: { complaints: { name: '投诉台账' } } };
