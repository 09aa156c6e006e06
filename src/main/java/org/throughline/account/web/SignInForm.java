package org.throughline.account.web;

import org.jspecify.annotations.Nullable;

/**
 * Form to sign in. The password is never shown again.
 */
record SignInForm(@Nullable String email, @Nullable String password) {

	static final SignInForm EMPTY = new SignInForm("", "");

}
