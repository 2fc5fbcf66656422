// A link that holds the text and what is known besides, compressed, behind the # of the address: browsers send that to no server.

const mark = '#job=';
const longest = 1_000_000;

/** Returns the address of this page with a text. */
export async function linkTo(text, context) {
  const packed = await pack(JSON.stringify({ text, context }));
  return `${location.href.split('#')[0]}${mark}${packed}`;
}

/** Returns the text and the context of the address, or null if it holds none. */
export async function readLink() {
  if (!location.hash.startsWith(mark)) {
    return null;
  }

  try {
    const { text, context } = JSON.parse(await unpack(location.hash.slice(mark.length)));
    return typeof text === 'string' && typeof context === 'string' ? { text, context } : null;
  } catch {
    return null;
  }
}

async function pack(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }

  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

async function unpack(packed) {
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, character => character.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > longest) {
      // A short link can unpack to gigabytes.
      await reader.cancel();
      throw new Error('The text of the link is too long.');
    }
  }

  return text + decoder.decode();
}
