package org.throughline.partnership;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/**
 * The name of an organisation during a period.
 */
@Entity
class OrganisationName extends DatedName {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Organisation organisation;

	@SuppressWarnings("NullAway.Init")
	protected OrganisationName() {
	}

	OrganisationName(Organisation organisation, OrganisationNameEdit change) {
		super(change.name(), change.acronym(), change.validity(), change.alsoKnownAs());
		this.organisation = organisation;
	}

	void correct(OrganisationNameEdit change) {
		correct(change.name(), change.acronym(), change.validity(), change.alsoKnownAs());
	}

}
