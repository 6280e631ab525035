/** A short secret made slow to guess. */

const kRounds = 600000;  // OWASP's figure for PBKDF2 with SHA-256.
const kBits = 256;

/** @param {string} secret @param {string} salt @returns {Promise<string>} hexadecimal; rejects where the page is not secure */
export async function stretch(secret, salt) {
  const bytes = (text) => new TextEncoder().encode(text);
  const key = await crypto.subtle.importKey('raw', bytes(secret), 'PBKDF2', false, ['deriveBits']);
  const hash = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: kRounds }, key, kBits);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
