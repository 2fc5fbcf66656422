// The form: a field for each hyperparameter, made from the catalogue, and the fields of what is known besides.
import { $, element } from './elements.js';

const fields = new Map();

/** Makes the fields. */
export function makeForm({ fields: all, instanceTypes, known }, change, changeContext) {
  $('form').replaceChildren(...all.map(field => makeField(field, change)));
  $('form').addEventListener('submit', event => event.preventDefault());
  const types = element('select', { id: 'known-instance_type', 'data-path': 'instance_type' },
    element('option', { value: '' }, 'Not specified'),
    ...instanceTypes.map(type => element('option', { value: type.name }, `${type.name} (${type.text})`)));
  $('context').replaceChildren(
    element('div', { class: 'field' }, element('label', { for: 'known-instance_type' }, 'Instance type'), types),
    ...known.map(({ path, label }) => element('div', { class: 'field' },
      element('label', { for: `known-${path}` }, label),
      element('input', { id: `known-${path}`, 'data-path': path, inputmode: 'numeric', autocomplete: 'off' }))));
  $('context').addEventListener('input', changeContext);
  $('context').addEventListener('submit', event => event.preventDefault());
}

/** Returns what is known besides, as JSON. */
export function readContext() {
  const context = {};
  for (const input of $('context').querySelectorAll('[data-path]')) {
    const value = input.value.trim();
    if (value !== '') {
      const [first, second] = input.dataset.path.split('.');
      if (second === undefined) {
        context[first] = value;
      } else {
        (context[first] ??= {})[second] = value;
      }
    }
  }

  return JSON.stringify(context);
}

/** Fills in what is known besides. */
export function writeContext(json) {
  let context = {};
  try {
    context = JSON.parse(json) ?? {};
  } catch {
    // A link can be damaged; what it says besides is then lost, and the text is not.
  }

  for (const input of $('context').querySelectorAll('[data-path]')) {
    const value = input.dataset.path.split('.').reduce((at, name) => at?.[name], context);
    input.value = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }
}

/** Shows the values of a job, what is wrong with each, and which of them would be ignored. */
export function fillForm(values, ignored, findings, job) {
  for (const [name, { input, box, reason, fault, fallback }] of fields) {
    const value = values[name] ?? '';
    if (input !== document.activeElement && input.value !== value) {
      setValue(input, value);
    }

    const why = ignored[name] ?? '';
    box.classList.toggle('ignored', why !== '');
    reason.textContent = why;
    const wrong = findings.filter(finding => finding.names[0] === name && finding.severity !== 'info' && (finding.job === null || finding.job === job));
    fault.textContent = wrong.map(finding => finding.message).join(' ');
    input.setAttribute('aria-invalid', String(wrong.some(finding => finding.severity === 'error')));
    box.classList.toggle('set', value !== '' && value !== fallback);
  }
}

function makeField(field, change) {
  const id = `field-${field.name}`;
  const fallback = field.default ?? field.containerDefault;
  const hint = field.required ? 'required' : fallback === null || fallback === '' ? 'not set' : fallback;
  const input = field.choices.length === 0
    ? element('input', { id, placeholder: hint, autocomplete: 'off', spellcheck: 'false', required: field.required })
    : element('select', { id }, element('option', { value: '' }, `${hint}${field.required ? '' : ' (default)'}`), ...field.choices.map(choice => element('option', { value: choice }, choice)));
  input.setAttribute('aria-describedby', `${id}-about ${id}-reason ${id}-fault`);
  input.addEventListener('input', () => change(field.name, input.value.trim()));
  const reason = element('p', { id: `${id}-reason`, class: 'reason' });
  const fault = element('p', { id: `${id}-fault`, class: 'fault' });
  const box = element('div', { class: 'field' },
    element('label', { for: id }, field.name),
    input,
    element('p', { id: `${id}-about`, class: 'about' }, `${field.summary} Accepts ${field.accepted}.`),
    reason,
    fault);
  fields.set(field.name, { input, box, reason, fault, fallback });
  return box;
}

/** Sets a value; a choice that is not one of the list is added to it, so that it is not lost. */
function setValue(input, value) {
  if (input instanceof HTMLSelectElement && ![...input.options].some(option => option.value === value)) {
    input.append(element('option', { value }, value));
  }

  input.value = value;
}
