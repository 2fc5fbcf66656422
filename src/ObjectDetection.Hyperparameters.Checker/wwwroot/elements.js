// Small helpers for the page. Texts become text nodes and attributes, never markup.

export const $ = id => document.getElementById(id);

/** Creates an element with attributes and children; texts become text nodes. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (typeof value === 'boolean') {
      made.toggleAttribute(key, value);
    } else if (value !== undefined && value !== null) {
      made.setAttribute(key, value);
    }
  }

  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** Makes the tabs of a list work with arrow keys, as screen readers announce them. */
export function makeTabs(list, select) {
  const tabs = [...list.querySelectorAll('[role=tab]')];
  const choose = (tab, focus) => {
    for (const other of tabs) {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
    }

    if (focus) {
      tab.focus();
    }

    select(tab);
  };
  for (const tab of tabs) {
    tab.addEventListener('click', () => choose(tab, false));
  }

  list.addEventListener('keydown', event => {
    const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -tabs.length, End: tabs.length };
    if (event.key in steps) {
      const at = tabs.indexOf(document.activeElement) + steps[event.key];
      choose(tabs[event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : (at + tabs.length) % tabs.length], true);
      event.preventDefault();
    }
  });
  return tab => choose(tab, false);
}
