import { createCipheriv } from "node:crypto";

/** What a meter ciphers with. */
export interface Cipher {
  /** System title of 8 bytes. */
  title: Uint8Array;
  /** The frame counter, from 0 to 2^32 - 1. */
  counter: number;
  /** Encryption and authentication key of 16 bytes each. */
  key: Uint8Array;
  authenticationKey: Uint8Array;
}

/** Security suite 0, encrypted and authenticated. */
const CONTROL = 0x30;

/** A payload in general-glo-ciphering: 0xDB, title, length, 0x30, counter, AES-128-GCM and 12 bytes of tag. */
export function ciphered(payload: Iterable<number>, { title, counter, key, authenticationKey }: Cipher): Uint8Array {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const gcm = createCipheriv("aes-128-gcm", key, Buffer.concat([title, count]), { authTagLength: 12 });
  gcm.setAAD(Buffer.from([CONTROL, ...authenticationKey]));
  const body = [CONTROL, ...count, ...gcm.update(Uint8Array.from(payload)), ...gcm.final(), ...gcm.getAuthTag()];
  return Uint8Array.of(0xdb, title.length, ...title, 0x82, body.length >> 8, body.length & 0xff, ...body);
}
