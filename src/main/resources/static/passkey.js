// Makes and uses passkeys (https://www.w3.org/TR/webauthn-3/). A form holds what the browser is asked; its answer is sent with the form.
const { PublicKeyCredential: Passkey } = window;
for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!Passkey?.parseRequestOptionsFromJSON) break;
  form.hidden = false;
  form.nextElementSibling.hidden = true;
  const failed = form.querySelector('[data-failed]');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    failed.hidden = true;
    const asked = JSON.parse(form.dataset.options);
    try {
      const answer = form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: Passkey.parseCreationOptionsFromJSON(asked) })
        : await navigator.credentials.get({ publicKey: Passkey.parseRequestOptionsFromJSON(asked) });
      form.elements.credential.value = JSON.stringify(answer);
      HTMLFormElement.prototype.submit.call(form);
    } catch {
      failed.hidden = false;
    }
  });
}
