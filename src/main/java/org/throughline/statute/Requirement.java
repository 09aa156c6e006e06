package org.throughline.statute;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * A requirement of a regime for the annual report. Requirements come with the
 * application.
 */
@Entity
class Requirement extends AggregateRoot {

	private String regimeKey;

	private String key;

	@Enumerated(EnumType.STRING)
	private RequirementLevel level;

	private int position;

	private String wording;

	private String source;

	private boolean verified;

	private @Nullable String verifiedBy;

	private @Nullable LocalDate verifiedOn;

	@SuppressWarnings("NullAway.Init")
	protected Requirement() {
	}

	/** Replaces the wording and who has confirmed it. */
	void confirm(String newWording, Confirmation confirmation) {
		this.wording = newWording;
		this.verified = confirmation.verified();
		this.verifiedBy = confirmation.verifiedBy();
		this.verifiedOn = confirmation.verifiedOn();
	}

	String regimeKey() {
		return this.regimeKey;
	}

	GuidanceItem item(RegimeSummary regime) {
		var confirmation = new Confirmation(this.verified, this.verifiedBy, this.verifiedOn);
		return new GuidanceItem(id(), regime, this.key, this.level, this.wording, this.source, confirmation, version());
	}

}
