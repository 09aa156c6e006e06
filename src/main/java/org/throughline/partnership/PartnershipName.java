package org.throughline.partnership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * The name and legal form of a partnership during a period.
 */
@Entity
class PartnershipName extends DatedName {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Partnership partnership;

	@Enumerated(EnumType.STRING)
	private PartnershipForm form;

	private @Nullable String purpose;

	@SuppressWarnings("NullAway.Init")
	protected PartnershipName() {
	}

	PartnershipName(Partnership partnership, PartnershipNameEdit change) {
		super(change.name(), change.acronym(), change.validity(), change.alsoKnownAs());
		this.partnership = partnership;
		this.form = change.form();
		this.purpose = change.purpose();
	}

	void correct(PartnershipNameEdit change) {
		correct(change.name(), change.acronym(), change.validity(), change.alsoKnownAs());
		this.form = change.form();
		this.purpose = change.purpose();
	}

}
