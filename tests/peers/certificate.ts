import { type KeyObject, sign } from 'node:crypto';

const part = (tag: number, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const list = (...content: Buffer[]) => part(0x30, ...content);
const oid = (hex: string) => part(0x06, Buffer.from(hex, 'hex'));
const named = (name: string) => list(part(0x31, list(oid('550403'), part(0x0c, Buffer.from(name)))));
const time = (at: Date) => part(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

/** An X.509 certificate (RFC 5280) over an RSA key, signed by itself, as PEM. */
export function certificateOf(
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
  { name, from, to }: { name: string; from: Date; to: Date },
): string {
  const withSha256 = list(oid('2a864886f70d01010b'), part(0x05));
  const about = list(
    part(0x02, Buffer.from([1])),
    withSha256,
    named(name),
    list(time(from), time(to)),
    named(name),
    publicKey.export({ format: 'der', type: 'spki' }),
  );
  const signature = part(0x03, Buffer.from([0]), sign('sha256', about, privateKey));
  const body = list(about, withSha256, signature)
    .toString('base64')
    .replace(/(.{64})/g, '$1\n')
    .trim();
  return `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;
}
