/** What this device keeps, in one object store of keys and values. It holds no meaning: the application does. */

const kDatabase = 'waymark';
const kStore = 'kept';
const kMarker = 'waymark-resume';

/** True when something was kept here before: known at once, without waiting for the database. */
export function resumes() {
  try {
    return localStorage.getItem(kMarker) !== null;
  } catch {
    return false;
  }
}

function mark(kept) {
  try {
    if (kept) localStorage.setItem(kMarker, '');
    else localStorage.removeItem(kMarker);
  } catch {
    // Then the first page shows for a moment to somebody who resumes.
  }
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(kDatabase, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(kStore);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** @returns {Promise<Record<string, string>>} all that is kept */
function readAll(database) {
  return new Promise((resolve, reject) => {
    const store = database.transaction(kStore).objectStore(kStore);
    const keys = store.getAllKeys();
    const values = store.getAll();
    values.onsuccess = () => resolve(Object.fromEntries(keys.result.map((key, i) => [key, values.result[i]])));
    values.onerror = () => reject(values.error);
  });
}

/**
 * Opens what is kept. Where the browser forbids storage, nothing is kept and each write says so.
 * @returns {Promise<{stored: Record<string, string>, write: Write}>}
 * @typedef {(changes: [string, string|null][], done: (ok: boolean) => void) => void} Write all changes or none, in the
 *   order of the calls; `done(true)` once they will survive a power cut
 */
export async function openStorage() {
  let database;
  let stored = {};
  try {
    database = await open();
    stored = await readAll(database);
  } catch (error) {
    console.warn('Nothing can be kept on this device:', error);
    return { stored: {}, write: (_, done) => queueMicrotask(() => done(false)) };
  }
  // Let go when another page wants the database gone ("clear this device" in the browser's own settings).
  database.onversionchange = () => database.close();
  const keys = new Set(Object.keys(stored));
  mark(keys.size > 0);
  const write = (changes, done) => {
    try {
      put(database, changes, (ok) => {
        if (ok) {
          for (const [key, value] of changes) value === null ? keys.delete(key) : keys.add(key);
          mark(keys.size > 0);
        }
        done(ok);
      });
    } catch (error) {
      console.warn('Could not be written:', error);
      queueMicrotask(() => done(false));
    }
  };
  return { stored, write };
}

function put(database, changes, done) {
  const transaction = database.transaction(kStore, 'readwrite', { durability: 'strict' });
  transaction.oncomplete = () => done(true);
  transaction.onabort = () => done(false);
  const store = transaction.objectStore(kStore);
  try {
    for (const [key, value] of changes) value === null ? store.delete(key) : store.put(value, key);
  } catch (error) {
    console.warn('Could not be written:', error);
    transaction.abort();  // All or none; onabort tells.
  }
}
