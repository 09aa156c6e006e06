package org.throughline.account.web;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.account.PasswordProblem;

record PasswordForm(@NotEmpty String password) {

	/** Records the problem of a password on its field. */
	static void check(String field, @Nullable String password, @Nullable String email, BindingResult result) {
		if (password != null && !password.isEmpty()) {
			PasswordProblem.of((email != null) ? email : "", password)
				.ifPresent((problem) -> result.rejectValue(field, "PasswordProblem." + problem.name()));
		}
	}

}
