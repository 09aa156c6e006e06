package org.throughline.assurance;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The number of participants in an audit as stated in the report.
 *
 * @param declaredOrganisations number of organisations
 * @param declaredServices number of services
 * @param declaredAsWritten both in the wording of the report
 */
@Embeddable
public record StatedParticipants(@Nullable Integer declaredOrganisations, @Nullable Integer declaredServices,
		@Nullable String declaredAsWritten) {

	/** Nothing is stated. */
	public static final StatedParticipants NONE = new StatedParticipants(null, null, null);

	/** Whether the report states other numbers than these. */
	boolean differsFrom(int organisations, int services) {
		return (this.declaredOrganisations != null && this.declaredOrganisations != organisations)
				|| (this.declaredServices != null && this.declaredServices != services);
	}

	StatedParticipants checked() {
		return new StatedParticipants(TextRules.count("declaredOrganisations", this.declaredOrganisations),
				TextRules.count("declaredServices", this.declaredServices),
				TextRules.optional("declaredAsWritten", this.declaredAsWritten, TextRules.LINE));
	}

}
