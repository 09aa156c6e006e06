package org.throughline.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Form that confirms an authenticator app with a code that it shows. */
record AuthenticatorForm(@NotBlank @Size(max = 100) String name, @NotBlank String oneTimePassword) {

}
