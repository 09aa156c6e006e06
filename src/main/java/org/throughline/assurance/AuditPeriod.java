package org.throughline.assurance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The period and date of an audit.
 *
 * @param periodLabel the period it covers, as written
 * @param date when it was carried out
 */
@Embeddable
public record AuditPeriod(@Nullable String periodLabel, @JsonUnwrapped DateHeld date) {

	/** Neither is known. */
	public static final AuditPeriod UNKNOWN = new AuditPeriod(null, DateHeld.UNKNOWN);

	public AuditPeriod {
		date = (date != null) ? date : DateHeld.UNKNOWN;
	}

	AuditPeriod checked() {
		return new AuditPeriod(TextRules.optional("periodLabel", this.periodLabel, TextRules.LINE), this.date);
	}

}
