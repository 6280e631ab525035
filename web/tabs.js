/** One tab plays at a time: two would write over each other. */

const kLock = 'waymark';

/**
 * Waits for nobody: becomes the one that plays, or says that another is.
 * @param {boolean} take true takes it away from the tab that has it
 * @param {() => void} lost is called when another tab took it away
 * @returns {Promise<boolean>} whether this tab plays
 */
export function becomeTheOne(take, lost) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    let mine = false;
    const forEver = new Promise(() => {});
    const held = (lock) => {
      mine = lock !== null;
      resolve(mine);
      return mine ? forEver : undefined;
    };
    const options = take ? { steal: true } : { ifAvailable: true };
    navigator.locks.request(kLock, options, held).catch(() => (mine ? lost() : resolve(false)));
  });
}
