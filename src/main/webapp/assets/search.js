// Suggestions under every search box: the editable combobox with a listbox of the ARIA Authoring Practices.
// All words come from the page. Without this, or when the network fails, the box just searches.
document.querySelectorAll('form[data-list]').forEach(form => {
  const input = form.elements.q, words = form.dataset;
  const list = document.createElement('ul'), status = document.createElement('span');
  const set = (element, values) => Object.entries(values).forEach(([name, value]) => element.setAttribute(name, value));
  let active = -1, asked = '', timer, request;

  const mark = index => {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', i === index));
    if (index < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', list.children[index].id);
    list.children[index].scrollIntoView({block: 'nearest'});
  };
  const show = shown => {
    list.hidden = !shown;
    input.setAttribute('aria-expanded', shown);
    mark(-1);
  };
  const stop = () => {
    clearTimeout(timer);
    request?.abort();
  };
  const close = () => {
    stop();
    show(false);
    status.textContent = '';
  };
  const fill = found => {
    list.replaceChildren(...found.map(({text, label, address}, i) => {
      const option = document.createElement('li'), title = document.createElement('span'), kind = document.createElement('span');
      set(option, {role: 'option', id: list.id + i, 'data-to': address});
      title.textContent = text;
      kind.className = 'kind';
      kind.textContent = label;
      option.append(title, ' ', kind);
      return option;
    }));
    show(found.length > 0);
    status.textContent = found.length > 1 ? found.length + ' ' + words.many : found.length ? words.one : words.none;
  };
  const ask = async () => {
    stop();
    asked = input.value.trim();
    if (asked.length < 2) {
      list.replaceChildren();
      return close();
    }
    const {signal} = request = new AbortController();
    try {
      const answer = await fetch('/api/v1/suggest?q=' + encodeURIComponent(asked), {signal});
      if (!answer.ok) throw answer.status;
      fill((await answer.json()).suggestions);
    } catch (failure) {
      if (!signal.aborted) {
        list.replaceChildren();
        close();
      }
    }
  };
  const open = async () => {
    if (list.hidden) {
      if (list.children.length && asked === input.value.trim()) show(true);
      else await ask();
    }
    return !list.hidden;
  };
  const go = option => {
    close();
    location.assign(option.dataset.to);
  };
  const keys = {
    ArrowDown: async event => {
      event.preventDefault();
      if (await open() && !event.altKey) mark((active + 1) % list.children.length);
    },
    ArrowUp: async event => {
      event.preventDefault();
      if (event.altKey) close();
      else if (await open()) mark((active < 1 ? list.children.length : active) - 1);
    },
    Enter: event => {
      if (active < 0) return close();
      event.preventDefault();
      go(list.children[active]);
    },
    Escape: event => {
      if (list.hidden) return;
      event.preventDefault();
      close();
    },
    Tab: close,
    Home: () => mark(-1),
    End: () => mark(-1),
    ArrowLeft: () => mark(-1),
    ArrowRight: () => mark(-1)
  };

  set(list, {role: 'listbox', id: input.id + '-lista', 'aria-label': words.list});
  set(status, {role: 'status', class: 'away'});
  // a search field may not be a combobox, a text field may
  set(input, {type: 'text', inputmode: 'search', enterkeyhint: 'search', role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, autocomplete: 'off'});
  form.append(list, status);
  show(false);
  input.addEventListener('input', () => {
    stop();
    mark(-1);
    timer = setTimeout(ask, 150);
  });
  input.addEventListener('keydown', event => event.isComposing || keys[event.key]?.(event));
  input.addEventListener('blur', close);
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('li');
    if (option) go(option);
  });
});

// What a page says of its result is announced: screen readers speak of what changes, not of what was there at first.
document.querySelectorAll('main > div [role=status]').forEach(said => setTimeout(() => said.replaceChildren(...said.childNodes), 500));
