package org.throughline.assurance;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The content of a set of standards.
 *
 * @param kind the audit it belongs to
 * @param asAt organisations are named as at this day
 * @param about description of the audit, as written (Markdown)
 * @param jointNote partners of a joint audit
 * @param cycle how often the audit is repeated
 */
@Embeddable
public record StandardSetContent(String name, String yearLabel, @Enumerated(EnumType.STRING) StandardSetKind kind,
		LocalDate asAt, @Nullable String about, @Nullable String jointNote, @JsonUnwrapped AuditCycle cycle) {

	public StandardSetContent {
		cycle = (cycle != null) ? cycle : AuditCycle.UNKNOWN;
	}

	/** Returns the name with the year. */
	public String title() {
		return this.name.contains(this.yearLabel) ? this.name : this.name + " " + this.yearLabel;
	}

	StandardSetContent checked() {
		return new StandardSetContent(this.name, this.yearLabel, this.kind, this.asAt, this.about, this.jointNote,
				this.cycle.checked());
	}

	/** Returns the due date of the next audit, if it is known. */
	public @Nullable LocalDate nextDue() {
		return this.cycle.nextDue(this.asAt);
	}

}
