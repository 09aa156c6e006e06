package org.throughline.transfer.sample;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.account.NewGrant;
import org.throughline.account.NewUser;
import org.throughline.platform.security.Role;

/**
 * An account to try Throughline with. It represents a role, not a person, and exists only
 * with the sample.
 *
 * @param email what one signs in with
 * @param displayName the role
 * @param role what it may do
 * @param partnership where it may do it; everywhere if none is named
 * @param organisation the organisation it acts for, or {@code null}
 */
record SampleAccount(String email, String displayName, Role role, @Nullable String partnership,
		@Nullable String organisation) {

	/** The password of all of them, known to everyone. */
	static final String PASSWORD = "throughline-sample";

	private static final String OXFORDSHIRE = "oxfordshire";

	static final SampleAccount BUSINESS_MANAGER = new SampleAccount("business.manager@oxfordshire.example",
			"Business manager (sample)", Role.BUSINESS_MANAGER, OXFORDSHIRE, null);

	static final SampleAccount SAFEGUARDING_PARTNER = new SampleAccount("safeguarding.partner@oxfordshire.example",
			"Safeguarding partner (sample)", Role.SAFEGUARDING_PARTNER, OXFORDSHIRE, "oxfordshire-county-council");

	static final SampleAccount POLICE_PARTNER = new SampleAccount("safeguarding.partner.police@oxfordshire.example",
			"Safeguarding partner, Thames Valley Police (sample)", Role.SAFEGUARDING_PARTNER, OXFORDSHIRE,
			"thames-valley-police");

	static final SampleAccount SCRUTINEER = new SampleAccount("scrutineer@oxfordshire.example",
			"Independent scrutineer (sample)", Role.SCRUTINEER, OXFORDSHIRE, null);

	static final SampleAccount FINANCE_OFFICER = new SampleAccount("finance.officer@oxfordshire.example",
			"Finance officer who clears papers (sample)", Role.CLEARING_OFFICER, OXFORDSHIRE, null);

	static final List<SampleAccount> ALL = List.of(SampleAccount.BUSINESS_MANAGER,
			new SampleAccount("councillor@oxfordshire.example", "Councillor (sample)", Role.COUNCILLOR, OXFORDSHIRE,
					null),
			new SampleAccount("partner.agency@oxfordshire.example", "Partner agency (sample)", Role.PARTNER_AGENCY,
					OXFORDSHIRE, "oxford-city-council"),
			new SampleAccount("thames.valley.police@oxfordshire.example", "Thames Valley Police (sample)",
					Role.PARTNER_AGENCY, OXFORDSHIRE, "thames-valley-police"),
			new SampleAccount("icb@oxfordshire.example", "Integrated Care Board (sample)", Role.PARTNER_AGENCY,
					OXFORDSHIRE, "bob-icb"),
			new SampleAccount("oxford.health@oxfordshire.example", "Oxford Health (sample)", Role.PARTNER_AGENCY,
					OXFORDSHIRE, "oxford-health"),
			SampleAccount.SAFEGUARDING_PARTNER,
			new SampleAccount("safeguarding.partner.icb@oxfordshire.example",
					"Safeguarding partner, Integrated Care Board (sample)", Role.SAFEGUARDING_PARTNER, OXFORDSHIRE,
					"bob-icb"),
			SampleAccount.POLICE_PARTNER, SampleAccount.SCRUTINEER, SampleAccount.FINANCE_OFFICER, new SampleAccount(
					"administrator@oxfordshire.example", "Administrator (sample)", Role.ADMINISTRATOR, null, null));

	NewUser user() {
		return new NewUser(this.email, this.displayName);
	}

	NewGrant grant() {
		return new NewGrant(this.role, this.partnership, this.organisation);
	}

}
