package org.throughline.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Form for a new passkey, with what the browser was asked and says of it. */
record PasskeyForm(@NotBlank @Size(max = 100) String name, @NotBlank String credential, String challenge) {

}
