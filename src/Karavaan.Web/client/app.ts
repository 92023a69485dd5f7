import { readPage } from './page';
import { attachTimers } from './timer';

const page = readPage(document.body);
attachTimers(page.now);
