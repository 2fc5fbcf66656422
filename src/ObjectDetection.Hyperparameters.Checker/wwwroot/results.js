// What a job means in pictures, and the texts to take away.
import { $, element } from './elements.js';
import { linkTo } from './link.js';

const titles = {
  schedule: 'Learning rate and early stopping', batches: 'Batches', frozen: 'Frozen layers', labels: 'Label width', tuning: 'Tuning space', metrics: 'Metrics',
};
let texts = {};
let turns = 0;

/** Shows the pictures and the texts of a job. */
export function showJob(answer) {
  texts = answer.texts;
  const pictures = $('pictures');
  if (answer.pictures.length === 0) {
    pictures.replaceChildren(element('p', { class: 'faint' }, 'Charts appear here when the job has no errors.'));
  } else {
    pictures.replaceChildren(...answer.pictures.map(picture => element('figure', {},
      element('figcaption', {}, element('h3', {}, titles[picture.name]), element('p', {}, picture.text)),
      drawing(picture))));
  }
}

/** Shows the text of the chosen tab. */
export async function showText(tab, text, context) {
  const name = tab.dataset.text;
  const turn = ++turns;
  const shown = name === 'link' ? await linkTo(text, context) : texts[name];
  if (turn !== turns) {
    return;
  }

  $('out').setAttribute('aria-labelledby', tab.id);
  const out = shown ?? (name === 'link' ? 'The text is too long for a link.' : 'Nothing to take away yet: this needs a job that can be read.');
  // What is the same stays, with what is selected in it.
  if ($('out').textContent !== out) {
    $('out').textContent = out;
  }

  $('copy').disabled = $('save').disabled = shown === undefined;
  $('save').dataset.file = tab.dataset.file;
}

/** Returns the picture as elements. Identifiers get the name of the picture, because a page has several. */
function drawing({ name, svg }) {
  const root = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
  for (const part of root.querySelectorAll('[id]')) {
    part.id = `${name}-${part.id}`;
  }

  root.setAttribute('aria-labelledby', `${name}-title ${name}-description`);
  root.removeAttribute('width');
  root.removeAttribute('height');
  return root;
}
