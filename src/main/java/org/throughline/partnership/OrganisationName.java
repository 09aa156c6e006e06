package org.throughline.partnership;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The name of an organisation during a period.
 */
@Entity
class OrganisationName extends DatedEntity {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Organisation organisation;

	private String name;

	private @Nullable String acronym;

	private @Nullable String note;

	private boolean alsoKnownAs;

	@SuppressWarnings("NullAway.Init")
	protected OrganisationName() {
	}

	@SuppressWarnings("NullAway.Init")
	OrganisationName(Organisation organisation, OrganisationNameEdit change) {
		this.id = TimeOrderedId.next();
		this.organisation = organisation;
		correct(change);
	}

	final void correct(OrganisationNameEdit change) {
		Assert.hasText(change.name(), "A name must not be empty");
		validDuring(change.from(), change.to());
		this.name = change.name();
		this.acronym = change.acronym();
		this.note = change.note();
		this.alsoKnownAs = change.alsoKnownAs();
	}

	UUID id() {
		return this.id;
	}

	boolean alsoKnownAs() {
		return this.alsoKnownAs;
	}

	String name() {
		return this.name;
	}

}
