package org.throughline.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.throughline.account.NewUser;

/**
 * A new person.
 */
record UserForm(
		@NotBlank @Size(max = NewUser.LONGEST) @Pattern(regexp = EMAIL,
				flags = Pattern.Flag.CASE_INSENSITIVE) String email,
		@NotBlank @Size(max = NewUser.LONGEST) String displayName) {

	/**
	 * Pattern of an email address, or empty (which has its own message). Excludes
	 * characters that are not allowed in page addresses.
	 */
	static final String EMAIL = "|[a-z0-9.!$&'*+=_~-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+";

	NewUser toCommand() {
		return new NewUser(this.email, this.displayName);
	}

}
