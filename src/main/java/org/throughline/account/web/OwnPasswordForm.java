package org.throughline.account.web;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/**
 * Form to change one's own password.
 */
record OwnPasswordForm(@NotEmpty @Nullable String current, @NotEmpty @Nullable String password) {

	static final OwnPasswordForm EMPTY = new OwnPasswordForm("", "");

}
