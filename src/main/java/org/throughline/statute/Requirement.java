package org.throughline.statute;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

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

	@Embedded
	private Confirmation confirmation;

	@SuppressWarnings("NullAway.Init")
	protected Requirement() {
	}

	/** Replaces the wording and who has confirmed it. */
	void confirm(String newWording, Confirmation newConfirmation) {
		this.wording = newWording;
		this.confirmation = newConfirmation;
	}

	String regimeKey() {
		return this.regimeKey;
	}

	GuidanceItem item(RegimeSummary regime) {
		return new GuidanceItem(id(), regime, this.key, this.level, this.wording, this.source, this.confirmation,
				version());
	}

}
