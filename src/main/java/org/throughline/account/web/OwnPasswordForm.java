package org.throughline.account.web;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/**
 * A person's own password, old and new.
 */
record OwnPasswordForm(@NotEmpty @Nullable String current, @NotEmpty @Nullable String password) {

	static final OwnPasswordForm EMPTY = new OwnPasswordForm("", "");

}
