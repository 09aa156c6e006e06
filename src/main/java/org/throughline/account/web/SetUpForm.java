package org.throughline.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.throughline.account.NewUser;

record SetUpForm(@NotBlank @Size(max = NewUser.LONGEST) String displayName,
		@NotBlank @Size(max = NewUser.LONGEST) @Pattern(regexp = UserForm.EMAIL,
				flags = Pattern.Flag.CASE_INSENSITIVE) String email,
		@NotEmpty String password) {

	NewUser toCommand() {
		return new NewUser(this.email, this.displayName);
	}

}
