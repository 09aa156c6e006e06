package org.throughline.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.throughline.account.NewUser;

/** Form with an email address. */
record EmailForm(@NotBlank @Size(max = NewUser.LONGEST) @Pattern(regexp = UserForm.EMAIL,
		flags = Pattern.Flag.CASE_INSENSITIVE) String email) {

}
