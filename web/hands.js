/** For hands that can only go and press: a gamepad, a single switch. Fetched when there is one, by later.js. */

import { watchGamepads } from './gamepad.js';
import { watchScanning } from './scan.js';
import { speak } from './words.js';

const { lang } = document.documentElement;
if (lang !== 'en-GB') speak(lang);  // The source needs no words.
watchScanning();
watchGamepads();
