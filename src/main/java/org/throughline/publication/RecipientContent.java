package org.throughline.publication;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * A recipient of copies of annual reports.
 *
 * @param days calendar days from publication; {@code null} if the statutory clock defines
 * it
 * @param source who asks for it: law, guidance or a local decision
 * @param validFrom the first day of publication that counts
 * @param validTo the last one, or {@code null}
 */
@Embeddable
public record RecipientContent(String name, @Nullable Integer days, String source, LocalDate validFrom,
		@Nullable LocalDate validTo) {

	RecipientContent checked() {
		return new RecipientContent(TextRules.required("name", this.name, TextRules.LINE), this.days,
				TextRules.required("source", this.source, TextRules.LINE), this.validFrom, this.validTo);
	}

}
