package org.throughline.account.web;

import org.jspecify.annotations.Nullable;

/** Form for the code of the second step. Like a password it is never shown again. */
record SignInCodeForm(@Nullable String oneTimePassword) {

	static final SignInCodeForm EMPTY = new SignInCodeForm("");

	String code() {
		return (this.oneTimePassword != null) ? this.oneTimePassword : "";
	}

}
