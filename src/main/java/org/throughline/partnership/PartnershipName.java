package org.throughline.partnership;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The name and legal form of a partnership during a period.
 */
@Entity
class PartnershipName extends DatedEntity {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Partnership partnership;

	private String name;

	private @Nullable String acronym;

	@Enumerated(EnumType.STRING)
	private PartnershipForm form;

	private @Nullable String purpose;

	private @Nullable String note;

	private boolean alsoKnownAs;

	@SuppressWarnings("NullAway.Init")
	protected PartnershipName() {
	}

	@SuppressWarnings("NullAway.Init")
	PartnershipName(Partnership partnership, PartnershipNameEdit change) {
		this.id = TimeOrderedId.next();
		this.partnership = partnership;
		correct(change);
	}

	final void correct(PartnershipNameEdit change) {
		Assert.hasText(change.name(), "A name must not be empty");
		validDuring(change.validity().from(), change.validity().to());
		this.name = change.name();
		this.acronym = change.acronym();
		this.form = change.form();
		this.purpose = change.purpose();
		this.note = change.validity().note();
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
