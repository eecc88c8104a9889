import { command, openForCommand } from './commands/open.ts';
import { verifyAudit } from './store/audit-chain.ts';

/** `node send-api/verify-audit.ts`: whether the audit is as it was written. Ends with 1 when it is not. */
await command(async () => {
  const { db, crypt, close } = await openForCommand();
  try {
    const report = await verifyAudit(db, crypt);
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return report.ok;
  } finally {
    await close();
  }
});
