import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeControls } from '#lib/overlay/controls.ts';
import { offer } from '../pms.content/parts.ts';

/** Card and keyboard, put into a frame by the background when there is somebody to use them. */
export default defineUnlistedScript(() => offer({ controls: makeControls }));
