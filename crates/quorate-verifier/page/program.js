// The program: quorate-record as WebAssembly, behind one function. No page is needed for it.

/** Makes `verify(bundle, key)` of the program's bytes. Fails where WebAssembly is not to be had. */
export async function load(bytes) {
  const compiled = await WebAssembly.compile(bytes);
  return async (bundle, key) => {
    // Each check has memory of its own, so that a large bundle leaves nothing behind.
    const { exports } = await WebAssembly.instantiate(compiled, {});
    const given = new TextEncoder().encode(key);
    const room = exports.room(given.length + bundle.length);
    // Memory moves when it grows: it is looked at anew after each call.
    const place = new Uint8Array(exports.memory.buffer, room, given.length + bundle.length);
    place.set(given);
    place.set(bundle, given.length);
    const length = exports.verify(given.length);
    const answer = new Uint8Array(exports.memory.buffer, exports.answer(), length);
    return JSON.parse(new TextDecoder().decode(answer));
  };
}

/** The bytes that a text in base 64 stands for. */
export const plain = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
