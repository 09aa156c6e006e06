package org.throughline.account.web;

import jakarta.validation.constraints.NotEmpty;

/** Form that confirms a change of how a person signs in. */
record CurrentPasswordForm(@NotEmpty String currentPassword) {

}
