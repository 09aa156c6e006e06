package org.throughline.account.web;

import java.util.Optional;

import org.throughline.account.NewGrant;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.security.Role;

record GrantForm(String role, String partnership, String organisation, String group) {

	Optional<Role> chosenRole() {
		return Optional.ofNullable(FormValues.choice(Role.class, this.role));
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

	/** Whether a group can be chosen, whose chair the person is. */
	boolean asksGroup() {
		return chosenRole().filter((known) -> known == Role.PARTNER_AGENCY).isPresent();
	}

	NewGrant toCommand() {
		return new NewGrant(chosenRole().orElseThrow(), needsPartnership() ? this.partnership : null,
				(asksOrganisation() && !this.organisation.isEmpty()) ? this.organisation : null,
				asksGroup() ? FormValues.orNull(this.group) : null);
	}

}
