package org.throughline.account.web;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.throughline.account.NewGrant;
import org.throughline.platform.security.Role;

/**
 * Form of a grant.
 */
record GrantForm(String role, String partnership, String organisation) {

	static final GrantForm EMPTY = new GrantForm("", "", "");

	GrantForm(@Nullable String role, @Nullable String partnership, @Nullable String organisation) {
		this.role = PasswordForm.typed(role);
		this.partnership = PasswordForm.typed(partnership);
		this.organisation = PasswordForm.typed(organisation);
	}

	Optional<Role> chosenRole() {
		return Arrays.stream(Role.values()).filter((known) -> known.name().equals(this.role)).findFirst();
	}

	boolean needsPartnership() {
		return chosenRole().filter((known) -> known != Role.ADMINISTRATOR).isPresent();
	}

	/**
	 * Whether an organisation is asked for: required for agencies, optional for
	 * safeguarding partners.
	 */
	boolean asksOrganisation() {
		return chosenRole().filter((known) -> known == Role.PARTNER_AGENCY || known == Role.SAFEGUARDING_PARTNER)
			.isPresent();
	}

	NewGrant toCommand() {
		return new NewGrant(chosenRole().orElseThrow(), needsPartnership() ? this.partnership : null,
				(asksOrganisation() && !this.organisation.isEmpty()) ? this.organisation : null);
	}

}
