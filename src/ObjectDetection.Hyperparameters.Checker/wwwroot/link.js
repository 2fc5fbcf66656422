// A link that holds the text and what is known besides, compressed, behind the # of the address: browsers send that to no server.

const mark = '#job=';
const longest = 1_000_000;

/** Returns the address of this page with a text, or undefined if the text is too long for a link. */
export async function linkTo(text, context) {
  const json = JSON.stringify({ text, context });
  if (json.length > longest) {
    return undefined;
  }

  const packed = await pack(json);
  return `${location.href.split('#')[0]}${mark}${packed}`;
}

/** Determines whether the address is one of {@link linkTo}. */
export function isLink() {
  return location.hash.startsWith(mark);
}

/** Returns the text and the context of the address, or null if they cannot be read. */
export async function readLink() {

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
