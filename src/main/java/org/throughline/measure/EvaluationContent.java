package org.throughline.measure;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * The content of an evaluation of training.
 *
 * @param changed the impact in practice
 * @param measuredHow the method
 * @param on the date
 * @param precision the precision of the date
 */
@Embeddable
public record EvaluationContent(String changed, @Nullable String measuredHow,
		@Column(name = "evaluated_on") @Nullable LocalDate on,
		@Enumerated(EnumType.STRING) @Column(name = "date_precision") @Nullable DatePrecision precision) {

	/** Returns the date as precisely as it is known; empty if it is not. */
	public String when() {
		return Dates.inWords(this.on, this.precision);
	}

}
