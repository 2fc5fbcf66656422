// The text with its line numbers, which mark the lines that have findings.
import { $ } from './elements.js';

// Browsers insert a long text line by line, which takes minutes for a megabyte. It is set at once instead.
const longestInserted = 100_000;

// What was set at once is no edit for the browser: it is undone here.
const mostKept = 20;
const past = [];

const text = $('text');
const gutter = $('gutter');
let starts = null;
let marks = new Map();

/** Returns where each line begins. */
function lineStarts() {
  if (starts === null) {
    const value = text.value;
    // The library counts no byte order mark.
    starts = [value.startsWith('\uFEFF') ? 1 : 0];
    for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
  }

  return starts;
}

/** Returns the offset of a line and a column, both counted from 1. */
export function offsetOf(line, column) {
  const all = lineStarts();
  return line > all.length ? text.value.length : Math.min(all[line - 1] + column - 1, text.value.length);
}

/** Selects a part of the text and shows it. */
export function select(line, column, length) {
  const start = offsetOf(line, column);
  text.focus();
  text.setSelectionRange(start, start + length);
  const height = parseFloat(getComputedStyle(text).lineHeight);
  const top = (line - 1) * height;
  if (top < text.scrollTop || top > text.scrollTop + text.clientHeight - 2 * height) {
    text.scrollTop = Math.max(0, top - text.clientHeight / 3);
  }
}

/** Replaces a part of the text, so that it can be undone. Edits with the same source, one after the other, are undone together. */
export function replace(start, end, replacement, source = null) {
  const { scrollTop, scrollLeft } = text;
  const isLong = replacement.length > longestInserted || end - start > longestInserted;
  if (text.checkVisibility() && !isLong) {
    text.focus();
    text.setSelectionRange(start, end);
  }

  // The browser edits what has the focus, whatever that is.
  const done = !isLong && document.activeElement === text
    && (replacement === '' ? document.execCommand('delete') : document.execCommand('insertText', false, replacement));
  if (!done && (start !== end || replacement !== '')) {
    const before = text.value;
    text.setRangeText(replacement, start, end, 'end');
    keep(before, source);
    text.dispatchEvent(new InputEvent('input'));
  }

  [text.scrollTop, text.scrollLeft] = [scrollTop, scrollLeft];
}

/** Replaces the whole text, so that it can be undone. */
export function replaceAll(replacement, source = null) {
  if (replacement !== text.value) {
    const shared = commonLength(text.value, replacement);
    const rest = commonEnd(text.value, replacement, shared);
    replace(shared, text.value.length - rest, replacement.slice(shared, replacement.length - rest), source);
  }
}

/** Determines whether there is an edit to undo. */
export function canUndo() {
  return isSetAtOnce() || document.queryCommandEnabled('undo');
}

/** Undoes the last edit. */
export function undo() {
  if (isSetAtOnce()) {
    text.value = past.pop().before;
    text.dispatchEvent(new InputEvent('input'));
  } else {
    text.focus();
    document.execCommand('undo');
  }
}

/** Determines whether the last edit is one that the browser does not know. */
function isSetAtOnce() {
  return past.length > 0 && past.at(-1).after === text.value;
}

function keep(before, source) {
  const last = past.at(-1);
  if (source !== null && last?.source === source && last.after === before) {
    last.after = text.value;
  } else {
    past.push({ before, after: text.value, source });
    past.splice(0, past.length - mostKept);
  }
}

/** Marks the lines of findings. */
export function mark(findings) {
  marks = new Map();
  for (const { line, severity } of findings) {
    if (line !== null && !(marks.get(line) === 'error' || (marks.get(line) === 'warning' && severity === 'info'))) {
      marks.set(line, severity);
    }
  }

  drawGutter();
}

function commonLength(left, right) {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) {
    length++;
  }

  return length;
}

function commonEnd(left, right, start) {
  let length = 0;
  while (length < left.length - start && length < right.length - start && left[left.length - 1 - length] === right[right.length - 1 - length]) {
    length++;
  }

  return length;
}

/** Draws the numbers of the lines that are seen, however many there are. */
function drawGutter() {
  const height = parseFloat(getComputedStyle(text).lineHeight);
  const count = lineStarts().length;
  const first = Math.max(0, Math.floor(text.scrollTop / height) - 1);
  const last = Math.min(count, Math.ceil((text.scrollTop + text.clientHeight) / height) + 1);
  const numbers = [];
  for (let line = first + 1; line <= last; line++) {
    const number = document.createElement('div');
    number.textContent = line;
    number.className = marks.get(line) ?? '';
    numbers.push(number);
  }

  const lines = document.createElement('div');
  lines.append(...numbers);
  gutter.replaceChildren(lines);
  gutter.scrollTop = 0;
  lines.className = 'lines';
  lines.style.transform = `translateY(${first * height - text.scrollTop}px)`;
}

text.addEventListener('paste', event => {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  if (pasted.length > longestInserted) {
    event.preventDefault();
    replace(text.selectionStart, text.selectionEnd, pasted.replaceAll('\r\n', '\n'));
  }
});
text.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && isSetAtOnce()) {
    event.preventDefault();
    undo();
  }
});
text.addEventListener('input', () => {
  starts = null;
  marks = new Map();
  drawGutter();
});
text.addEventListener('scroll', drawGutter, { passive: true });
new ResizeObserver(drawGutter).observe(text);
