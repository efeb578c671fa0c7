import { serveLanguage } from './serveLanguage.ts';

serveLanguage();
