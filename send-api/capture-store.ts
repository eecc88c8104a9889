import { takeCallbacks } from './jobs/callbacks.ts';
import { faultCode } from './log.ts';
import type { Ports } from './ports.ts';
import type { CaptureStore } from './providers/capture.ts';
import { isCaptured, keepCaptured } from './store/captured.ts';

/** What the capture provider keeps and reports, on this server's own database. `ports` is asked late: it holds us. */
export function captureStore(ports: () => Ports): CaptureStore {
  return {
    async save(message) {
      const { db, crypt, now } = ports();
      await keepCaptured(db, crypt, message, now());
    },
    has: (messageId) => isCaptured(ports().db, messageId),
    async report(status) {
      try {
        await takeCallbacks(ports(), 'capture', [status]);
      } catch (error) {
        ports().log.warn('captured status lost', { messageId: status.messageId, code: faultCode(error) });
      }
    },
  };
}
