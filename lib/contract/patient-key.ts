import { z } from 'zod';

/** Hex SHA-256 of the salted patient key: the server never sees the PMS's own id. */
export const patientKeyHash = z.string().regex(/^[0-9a-f]{64}$/);
