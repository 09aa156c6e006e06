package org.throughline.statute;

import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * A statutory regime that annual reports follow. Regimes come with the application.
 */
@Entity
class Regime extends AggregateRoot {

	private String key;

	private String name;

	private String body;

	private String reportDuty;

	private LocalDate inForceFrom;

	private @Nullable LocalDate inForceTo;

	private String source;

	@Embedded
	private Confirmation confirmation;

	@SuppressWarnings("NullAway.Init")
	protected Regime() {
	}

	/** Replaces the wording and who has confirmed it. */
	void confirm(String newWording, Confirmation newConfirmation) {
		this.reportDuty = newWording;
		this.confirmation = newConfirmation;
	}

	RegimeSummary summary() {
		return new RegimeSummary(this.key, this.name, this.body, this.reportDuty, this.inForceFrom, this.inForceTo,
				this.source, this.confirmation.verified());
	}

	GuidanceItem item() {
		return new GuidanceItem(id(), summary(), GuidanceItem.DUTY, null, this.reportDuty, this.source,
				this.confirmation, version());
	}

}
